package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.personaldata.Tally;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  private static final Masking SHARED = new Masking(true);

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void countsOfOneToFourAreHidden(long records, boolean hidden) {
    assertThat(SHARED.hides(records)).isEqualTo(hidden);
    assertThat(new Masking(false).hides(records)).isFalse();
  }

  @Test
  void aTotalLeavesOutWhatIsHidden() {
    assertThat(SHARED.total(List.of(found(97), found(3)))).isEqualTo(97);
  }

  @Test
  void aTableKeepsItsCountWhereItTellsNothing() {
    assertThat(SHARED.rows(table(100), List.of(found(40), found(50))).rows()).isEqualTo(100);
  }

  @Test
  void aTableOfAHundredDoesNotTellTheThreeBesideNinetySeven() {
    assertThat(SHARED.rows(table(100), List.of(found(97)))).isEqualTo(RowCount.UNKNOWN);
    assertThat(SHARED.rows(table(100), List.of(found(57), found(40)))).isEqualTo(RowCount.UNKNOWN);
    assertThat(SHARED.rows(table(100), List.of(found(3)))).isEqualTo(RowCount.UNKNOWN);
  }

  @Test
  void aSampleIsHiddenWhereAPartOrItsRestIsSmall() {
    assertThat(SHARED.hides(new Tally(100, 0, 3, 0, 0))).isTrue();
    assertThat(SHARED.hides(new Tally(100, 97, 0, 0, 0))).isTrue();
    assertThat(SHARED.hides(new Tally(100, 90, 0, 0, 0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3 valeurs distinctes sur 100 en ont la forme, true",
    "96 valeurs distinctes sur 100 en ont la forme, false",
    "CSI L252-5 et R253-4, false",
    "lu le 2026-04-03, false",
    "vaut 1.5 ou 3/4, false",
    "il y en a 4., true",
  })
  void aSentenceWithASmallNumberIsLeftOut(String sentence, boolean leftOut) {
    List<Bilingual> reasons = List.of(new Bilingual(sentence, sentence));

    assertThat(SHARED.reasons(reasons).isEmpty()).isEqualTo(leftOut);
    assertThat(new Masking(false).reasons(reasons)).isEqualTo(reasons);
  }

  private static Finding found(long rows) {
    return SampleAudit.found(
        Verdict.ECHUE_E, SampleRules.PROXIES, "procuration", null, rows, Map.of());
  }

  private static TableAudit table(long rows) {
    return new TableAudit(
        SampleAudit.PROXY,
        Table.Kind.TABLE,
        new RowCount(rows, RowCount.Exactness.EXACT),
        3,
        List.of(),
        List.of());
  }
}
