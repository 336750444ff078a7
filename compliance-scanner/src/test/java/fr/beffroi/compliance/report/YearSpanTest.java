package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.Verdict;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YearSpanTest {
  private static final Masking SHARED = new Masking(true);
  private static final Masking OWN = new Masking(false);

  @Test
  void everyYearIsShownToTheDpo() {
    Finding due = finding(Verdict.ECHUE_E, Map.of(2019, 3L, 2020, 412L));

    assertThat(YearSpan.of(due, List.of(due), OWN, 1))
        .containsExactly(new YearSpan(2019, 2019, 3, 0), new YearSpan(2020, 2020, 412, 0));
  }

  @Test
  void aYearOfThreeIsTakenTogetherWithTheNext() {
    Finding due = finding(Verdict.ECHUE_E, Map.of(2019, 3L, 2020, 412L));

    assertThat(YearSpan.of(due, List.of(due), SHARED, 1))
        .containsExactly(new YearSpan(2019, 2020, 415, 0));
  }

  @Test
  void aLastYearOfThreeIsTakenTogetherWithTheOneBefore() {
    Finding due = finding(Verdict.ECHUE_E, Map.of(2018, 50L, 2019, 412L, 2020, 3L));

    assertThat(YearSpan.of(due, List.of(due), SHARED, 1))
        .containsExactly(new YearSpan(2018, 2018, 50, 0), new YearSpan(2019, 2020, 415, 0));
  }

  @Test
  void decadesAreTakenTogetherWhereTheyAreMany() {
    Finding due = finding(Verdict.ECHUE_C, Map.of(1899, 1L, 1904, 2L, 1909, 3L, 2020, 4L));

    assertThat(YearSpan.of(due, List.of(due), OWN, 10))
        .containsExactly(
            new YearSpan(1899, 1899, 1, 0),
            new YearSpan(1904, 1909, 5, 0),
            new YearSpan(2020, 2020, 4, 0));
  }

  /** In a shared chart nobody reads, nor computes from two charts, a count of 1 to 4. */
  @Property(tries = 500)
  void noSpanOfASharedChartIsSmall(
      @ForAll("years") Map<Integer, Long> due, @ForAll("years") Map<Integer, Long> running) {
    Finding first = finding(Verdict.ECHUE_E, due);
    Finding second = finding(Verdict.A_ARCHIVER, running);
    List<Finding> all = List.of(first, second);

    for (YearSpan span : YearSpan.of(first, all, SHARED, 1)) {
      assertThat(SHARED.hides(span.concerned())).isFalse();
      assertThat(SHARED.hides(span.others())).isFalse();
    }
  }

  @Property(tries = 500)
  void spansLoseNothing(@ForAll("years") Map<Integer, Long> due) {
    Finding finding = finding(Verdict.ECHUE_E, due);
    List<YearSpan> spans = YearSpan.of(finding, List.of(finding), SHARED, 1);

    if (!SHARED.hides(finding.volume().rows())) {
      assertThat(spans.stream().mapToLong(YearSpan::concerned).sum())
          .isEqualTo(finding.volume().rows());
    }
  }

  @Provide
  Arbitrary<Map<Integer, Long>> years() {
    return Arbitraries.maps(
            Arbitraries.integers().between(2000, 2026), Arbitraries.longs().between(1, 12))
        .ofMaxSize(15);
  }

  private static Finding finding(Verdict verdict, Map<Integer, Long> byYear) {
    long rows = byYear.values().stream().mapToLong(Long::longValue).sum();
    return SampleAudit.found(verdict, SampleRules.PROXIES, "procuration", null, rows, byYear);
  }
}
