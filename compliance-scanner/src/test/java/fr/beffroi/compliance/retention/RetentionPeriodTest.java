package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPeriodTest {
  @ParameterizedTest(name = "{0} + {1} {2} = {3}: {4}")
  @CsvFileSource(resources = "last-days.csv", numLinesToSkip = 1)
  void endsAsFrenchProcedureCounts(
      LocalDate triggered, String length, Counting counting, LocalDate lastDay, String why) {
    RetentionPeriod period = RetentionPeriod.parse(length, "closure", counting);

    assertThat(period.lastDay(triggered)).as(why).isEqualTo(lastDay);
    assertThat(period.isOverdue(triggered, lastDay)).as("on its last day").isFalse();
    assertThat(period.isOverdue(triggered, lastDay.plusDays(1))).as("the day after").isTrue();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "P0D,  longer than nothing, nothing is no period",
    "P-1Y, longer than nothing, time runs forward",
    "P1Y-18M, longer than nothing, less than nothing in sum",
    "P201Y, longer than 200 years, a slip of the pen",
    "P999999999Y, longer than 200 years, beyond what dates can hold",
    "PT24H, write a period as ISO 8601 does, hours are no retention",
    "5 ans, write a period as ISO 8601 does, words",
    "'', write a period as ISO 8601 does, nothing",
  })
  void refusesWhatIsNoPeriod(String length, String complaint, String why) {
    assertThatThrownBy(() -> RetentionPeriod.parse(length, "closure", Counting.DAY_TO_DAY))
        .as(why)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesATriggerThatIsNoWord() {
    assertThatThrownBy(() -> RetentionPeriod.parse("P1Y", "Fin du contrat", Counting.DAY_TO_DAY))
        .hasMessageContaining("one word in small letters");
  }

  @ParameterizedTest(name = "{0} < {1} is {2}: {3}")
  @CsvSource({
    "P4M, P1Y, true, months",
    "P1Y, P12M, false, the same in another unit",
    "P1Y, P4M, false, the longer one",
    "P30D, P1M, false, longer than February",
    "P1M, P30D, false, February is no reason",
    "P180D, P6M, true, no six months are so short",
    "P182D, P6M, false, from 31 August to the end of February",
    "P6M, P185D, true, no six months are so long",
  })
  void isShorterOnlyWhereEveryDayAgrees(Period length, Period other, boolean shorter, String why) {
    assertThat(RetentionPeriod.isAlwaysShorter(length, other)).as(why).isEqualTo(shorter);
  }

  @Property
  void countingFromTheEndOfTheYearNeverEndsEarlier(
      @ForAll @IntRange(min = 1, max = 150) int years,
      @ForAll @IntRange(min = 0, max = 40_000) int day) {
    LocalDate triggered = LocalDate.of(1940, 1, 1).plusDays(day);
    RetentionPeriod byDay = RetentionPeriod.parse("P" + years + "Y", "x", Counting.DAY_TO_DAY);
    RetentionPeriod byYear = RetentionPeriod.parse("P" + years + "Y", "x", Counting.END_OF_YEAR);

    assertThat(byYear.lastDay(triggered)).isAfterOrEqualTo(byDay.lastDay(triggered));
  }
}
