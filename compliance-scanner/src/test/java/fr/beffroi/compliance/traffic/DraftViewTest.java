package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.DraftView.Change;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import fr.beffroi.rules.RuleFiles;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftViewTest {
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped("llm"));
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String SERVICES =
      """
      services:
        - {id: s0, name: S0, networks: [10.0.0.0/24]}
        - {id: s1, name: S1, networks: [10.0.1.0/24]}
      """;

  private final Town town = new Town();

  private List<Change> under(String draft) {
    Charter drafted = Charter.read("draft.yml", draft, CATALOGUE).charter();
    return new DraftView(CATALOGUE, Town.charter(2), drafted)
        .of(town.published(2, OCTOBER, OCTOBER));
  }

  private void uses(int service, int people, String provider) {
    for (int person = 0; person < people; person++) {
      town.add(town.use(Town.agent(service, person), provider, "2026-10-05T12:00:00Z"));
    }
  }

  @Test
  void whatADraftSaysOfOneServiceIsSaidOfThatService() {
    uses(0, 6, "deepseek");
    uses(1, 6, "deepseek");
    List<Change> changes =
        under(
            SERVICES
                + """
                rules:
                  - {provider: deepseek, service: s1, status: forbidden, reason: x}
                """);

    assertThat(changes).extracting(Change::after).containsExactly("undeclared", "forbidden");
    assertThat(changes).extracting(Change::unknown).containsExactly(true, false);
    assertThat(changes.get(1).becomes(LlmStatus.FORBIDDEN)).isTrue();
  }

  @Test
  void whatMayBeOfSeveralServicesDepends() {
    uses(0, 3, "deepseek");
    uses(1, 3, "deepseek");
    List<Change> changes =
        under(
            SERVICES
                + """
                rules:
                  - {provider: deepseek, service: s1, status: forbidden, reason: x}
                """);

    assertThat(changes).extracting(Change::after).containsExactly(Cell.SEVERAL);
  }

  @Test
  void aRuleThatBeginsWithinTheMonthDependsOnTheDay() {
    uses(0, 6, "deepseek");

    assertThat(
            under("rules: [{provider: deepseek, status: forbidden, reason: x, from: 2026-10-15}]"))
        .extracting(Change::after)
        .containsExactly(Cell.SEVERAL);
    assertThat(
            under("rules: [{provider: deepseek, status: forbidden, reason: x, from: 2026-10-01}]"))
        .extracting(Change::after)
        .containsExactly("forbidden");
    assertThat(
            under(
                "rules: [{provider: deepseek, status: forbidden, reason: x, expires: 2026-09-30}]"))
        .extracting(Change::after)
        .containsExactly("undeclared");
  }

  @Test
  void sumsBeforeAndAfterAreOfTheSameFigures() {
    uses(0, 6, "deepseek");
    uses(1, 9, "openai_chatgpt");
    List<DraftSum> sums =
        DraftSum.of(under("rules: [{provider: openai_chatgpt, status: authorised, reason: x}]"));

    assertThat(sums).extracting(DraftSum::status).containsExactly("authorised", "undeclared");
    assertThat(sums).extracting(sum -> sum.now().requests()).containsExactly(0L, 15L);
    assertThat(sums).extracting(sum -> sum.drafted().requests()).containsExactly(9L, 6L);
  }
}
