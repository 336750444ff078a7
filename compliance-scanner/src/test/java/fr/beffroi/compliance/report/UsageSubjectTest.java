package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Caps;
import fr.beffroi.compliance.traffic.Coverage;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Signal;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Totals;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.rules.RuleFiles;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UsageSubjectTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void usersAreBetweenTwoNumbers() {
    assertThat(said(36, 212, OptionalInt.of(300))).isEqualTo("between 36 and 212 users");
    assertThat(said(36, 212, OptionalInt.empty())).isEqualTo("between 36 and 212 users");
  }

  @Test
  void aSumOfMorePeopleThanWorkThereIsNotSaid() {
    assertThat(said(36, 212, OptionalInt.of(38))).isEqualTo("at least 36 users");
  }

  @Test
  void whereBothAreOneItIsSaidOnce() {
    assertThat(said(36, 36, OptionalInt.of(20))).isEqualTo("36 users");
  }

  private static String said(long least, long most, OptionalInt staff) {
    Span month = new Span(OCTOBER, OCTOBER);
    Publication publication =
        new Publication(
            month,
            List.of(),
            Set.of(),
            Set.of(Signal.PROXY, Signal.ACCOUNT),
            new Coverage(31, Map.of(), new TreeSet<>()),
            new Caps(0, 0, false, false, false));
    LlmCatalogue none = LlmCatalogue.load(RuleFiles.none());
    Words words = new Words(Charter.none(), none, Locale.ENGLISH).withStaff(staff);
    Wording wording = new Wording(new ReportOptions(Locale.ENGLISH, true));
    Trend trend = Trend.of(List.of(), publication);
    return new UsageSubject(publication, words, "", trend, wording)
        .people(new Totals.People(least, most));
  }
}
