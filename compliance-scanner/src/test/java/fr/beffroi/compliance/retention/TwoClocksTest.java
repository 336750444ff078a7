package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TwoClocksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** What a store counts by its conditions is what reading every row would give. */
  @Property(tries = 1000)
  void slicesSayWhatEachRowSays(
      @ForAll("clocks") TwoClocks clocks,
      @ForAll("days") LocalDate asOf,
      @ForAll("days") LocalDate first,
      @ForAll("days") LocalDate second) {
    rowAndSlicesAgree(clocks, asOf, first, second);
  }

  /** The same where it is hard: around the days on which a clock runs out. */
  @Property(tries = 300)
  void slicesSayWhatEachRowSaysAroundTheirEdges(
      @ForAll("clocks") TwoClocks clocks, @ForAll("days") LocalDate asOf) {
    for (Slice slice : clocks.slices(asOf)) {
      for (DateRange range : List.of(slice.active(), slice.last())) {
        for (LocalDate edge : List.of(range.from(), range.until())) {
          if (!edge.equals(LocalDate.MIN) && !edge.equals(LocalDate.MAX)) {
            for (int days = -3; days <= 3; days++) {
              rowAndSlicesAgree(clocks, asOf, edge.plusDays(days), edge.plusDays(-days));
            }
          }
        }
      }
    }
  }

  private static void rowAndSlicesAgree(
      TwoClocks clocks, LocalDate asOf, LocalDate first, LocalDate second) {
    Map<String, LocalDate> dates = new HashMap<>(Map.of("act", first, "birth", second));
    LocalDate active = dates.get(String.valueOf(clocks.active().trigger()));
    LocalDate last = dates.get(String.valueOf(clocks.last().trigger()));

    assertThat(
            clocks.slices(asOf).stream()
                .filter(slice -> slice.holds(active, last))
                .map(Slice::phase))
        .containsExactly(clocks.phase(new TriggerDates(dates), asOf));
  }

  @Property
  void everyTriggerBeforeTheFirstRunningOneIsOverdueAndNoLaterOne(
      @ForAll("periods") RetentionPeriod period, @ForAll("days") LocalDate asOf) {
    LocalDate first = period.firstNotOverdue(asOf);

    assertThat(period.isOverdue(first, asOf)).isFalse();
    assertThat(period.isOverdue(first.minusDays(1), asOf)).isTrue();
  }

  @Test
  void aMonthFromTheEndOfJanuaryPartsAtTheEndOfFebruary() {
    TwoClocks clocks = new TwoClocks(runs("P1M", "act", Counting.DAY_TO_DAY), new Clock.None());

    // 29, 30 and 31 January all end on 28 February 2026, 28 January too.
    assertThat(clocks.slices(LocalDate.of(2026, 3, 1)))
        .extracting(Slice::last)
        .containsExactly(
            DateRange.before(LocalDate.of(2026, 2, 1)), DateRange.from(LocalDate.of(2026, 2, 1)));
  }

  @Test
  void aYearOfFilesBecomesDueTogether() {
    TwoClocks clocks = new TwoClocks(new Clock.None(), runs("P10Y", "act", Counting.END_OF_YEAR));

    assertThat(clocks.slices(LocalDate.of(2026, 12, 31)).get(0).last())
        .isEqualTo(DateRange.before(LocalDate.of(2016, 1, 1)));
    assertThat(clocks.slices(LocalDate.of(2027, 1, 1)).get(0).last())
        .isEqualTo(DateRange.before(LocalDate.of(2017, 1, 1)));
  }

  @Test
  void aPieceIsActiveFromItsDateAndKeptFromABirth() {
    TwoClocks clocks =
        new TwoClocks(
            runs("P10Y", "act", Counting.DAY_TO_DAY), runs("P80Y", "birth", Counting.DAY_TO_DAY));

    assertThat(clocks.triggers()).containsExactly("act", "birth");
    assertThat(clocks.slices(TODAY))
        .extracting(Slice::phase)
        .containsExactly(Phase.DUE, Phase.INTERMEDIATE, Phase.ACTIVE);
    assertThat(clocks.phase(TriggerDates.of("act", TODAY), TODAY)).isEqualTo(Phase.UNDATED);
  }

  @Test
  void aFarFutureDateOfAStoreIsNotDueAndBreaksNothing() {
    TwoClocks clocks = new TwoClocks(runs("P200Y", "act", Counting.END_OF_YEAR), new Clock.None());

    assertThat(clocks.phase(TriggerDates.of("act", LocalDate.MAX), TODAY)).isEqualTo(Phase.ACTIVE);
    assertThat(clocks.phase(TriggerDates.of("act", LocalDate.MIN), TODAY)).isEqualTo(Phase.DUE);
  }

  @Test
  void whatMustNotBeThereIsDueWithoutADate() {
    TwoClocks clocks = new TwoClocks(new Clock.AtOnce(), new Clock.None());

    assertThat(clocks.phase(new TriggerDates(Map.of()), TODAY)).isEqualTo(Phase.DUE);
    assertThat(clocks.slices(TODAY)).extracting(Slice::phase).containsExactly(Phase.DUE);
  }

  @Test
  void theActivePeriodIsNotTheLongerOne() {
    assertThatThrownBy(
            () ->
                new TwoClocks(
                    runs("P6Y", "act", Counting.DAY_TO_DAY),
                    runs("P5Y", "act", Counting.DAY_TO_DAY)))
        .hasMessageContaining("longer than the administrative one");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> any =
        Arbitraries.integers()
            .between(0, 130_000)
            .map(day -> LocalDate.of(1800, 1, 1).plusDays(day));
    Arbitrary<LocalDate> leap =
        Arbitraries.integers()
            .between(450, 530)
            .map(four -> LocalDate.of(four * 4, 3, 1).minusDays(1));
    Arbitrary<LocalDate> newYear =
        Combinators.combine(
                Arbitraries.integers().between(1800, 2150), Arbitraries.integers().between(-2, 1))
            .as((year, day) -> LocalDate.of(year, 1, 1).plusDays(day));
    return Arbitraries.oneOf(any, leap, newYear);
  }

  @Provide
  Arbitrary<RetentionPeriod> periods() {
    return Arbitraries.of("act", "birth").flatMap(TwoClocksTest::periods);
  }

  @Provide
  Arbitrary<TwoClocks> clocks() {
    Arbitrary<Clock> active = Arbitraries.oneOf(running("act"), special());
    Arbitrary<Clock> last =
        Arbitraries.oneOf(running("act"), running("birth"), Arbitraries.of(new Clock.None()));
    return Combinators.combine(active, last)
        .as(List::of)
        .filter(TwoClocksTest::fit)
        .map(both -> new TwoClocks(both.get(0), both.get(1)));
  }

  private static boolean fit(List<Clock> both) {
    return !(both.get(0) instanceof Clock.Runs active
        && both.get(1) instanceof Clock.Runs last
        && active.period().trigger().equals(last.period().trigger())
        && RetentionPeriod.isAlwaysShorter(last.period().length(), active.period().length()));
  }

  private static Arbitrary<Clock> special() {
    return Arbitraries.of(
        new Clock.None(),
        new Clock.UntilTrigger("act"),
        new Clock.SetByCommune(),
        new Clock.AtOnce());
  }

  private static Arbitrary<Clock> running(String trigger) {
    return periods(trigger).map(Clock.Runs::new);
  }

  private static Arbitrary<RetentionPeriod> periods(String trigger) {
    Arbitrary<Period> lengths =
        Combinators.combine(
                Arbitraries.integers().between(0, 199),
                Arbitraries.integers().between(0, 11),
                Arbitraries.integers().between(0, 45))
            .as(Period::of)
            .filter(length -> !length.isZero());
    Arbitrary<Period> plain =
        Arbitraries.of("P1M", "P2M", "P3M", "P6M", "P1Y", "P5Y", "P80Y", "P200Y", "P1D")
            .map(Period::parse);
    return Combinators.combine(Arbitraries.oneOf(lengths, plain), Arbitraries.of(Counting.class))
        .as((length, counting) -> new RetentionPeriod(length, trigger, counting));
  }

  private static Clock runs(String length, String trigger, Counting counting) {
    return new Clock.Runs(RetentionPeriod.parse(length, trigger, counting));
  }
}
