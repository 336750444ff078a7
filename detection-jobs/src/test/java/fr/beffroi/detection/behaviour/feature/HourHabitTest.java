package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Which hours are unusual for whom? All of March 2026, whose second day is a Monday. */
class HourHabitTest {
  /** The shipped rules speak from here on. */
  private static final double ENOUGH = 0.75;

  private final HourHabit habit = new HourHabit();

  private static long at(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 3, day, hour, minute)
        .atZone(Behaviours.CALENDAR.zone())
        .toInstant()
        .toEpochMilli();
  }

  /** Active from eight to five on working days. */
  private void workedFrom(int first, int last) {
    for (int day = first; day <= last; day++) {
      if ((day - 1) % 7 >= 1 && (day - 1) % 7 <= 5) {
        for (int hour = 8; hour < 17; hour++) {
          habit.see(at(day, hour, 30), Behaviours.CALENDAR);
        }
      }
    }
  }

  private double unusual(int day, int hour, int minute) {
    return habit.unusual(at(day, hour, minute), Behaviours.CALENDAR);
  }

  @Test
  void aNightIsTheMoreUnusualTheMoreDaysAreKnown() {
    assertThat(unusual(2, 3, 0)).isZero();
    workedFrom(2, 2);
    assertThat(unusual(3, 3, 0)).isEqualTo(0.5).isLessThan(ENOUGH);
    workedFrom(3, 4);
    assertThat(unusual(5, 3, 0)).isEqualTo(ENOUGH);
    workedFrom(5, 27);
    assertThat(unusual(30, 3, 0)).isCloseTo(8 / 9.0, within(1e-9));
  }

  @Test
  void twoWeeksAndFourSayNearlyTheSame() {
    workedFrom(2, 10);
    double twoWeeks = unusual(11, 3, 0);
    workedFrom(11, 27);
    assertThat(unusual(30, 3, 0) - twoWeeks).isBetween(0.0, 0.04);
  }

  @Test
  void whoComesTenMinutesEarlyOrStaysAnHourIsNotUnusual() {
    workedFrom(2, 13);
    assertThat(unusual(16, 7, 50)).isZero();
    assertThat(unusual(16, 17, 59)).isZero();
    assertThat(unusual(16, 6, 50)).isGreaterThan(ENOUGH);
  }

  @Test
  void whatRunsAboutMidnightIsUsualOnBothSidesOfIt() {
    for (int day = 2; day <= 6; day++) {
      habit.see(at(day, 23, 55), Behaviours.CALENDAR);
    }
    assertThat(unusual(9, 0, 5)).isZero();
  }

  @Test
  void whoIsThereNowAndThenHasNoHours() {
    habit.see(at(2, 3, 0), Behaviours.CALENDAR);
    habit.see(at(12, 14, 0), Behaviours.CALENDAR);
    assertThat(unusual(24, 20, 0)).isLessThan(ENOUGH);
  }

  @Test
  void whoComesBackFromHolidaysHasTheHoursOfBefore() {
    workedFrom(2, 13);
    assertThat(unusual(30, 10, 0)).isZero();
    assertThat(unusual(30, 3, 0)).isGreaterThan(ENOUGH);
  }

  @Test
  void workingDaysSayNothingOfSaturdays() {
    workedFrom(2, 13);
    assertThat(unusual(14, 3, 0)).isZero();
  }

  @Test
  void daysThatComeLateTeachNothingAndTwoMonthsOfAbsenceForgetAll() {
    workedFrom(2, 13);
    habit.see(at(3, 3, 0), Behaviours.CALENDAR);
    assertThat(unusual(16, 3, 0)).isGreaterThan(ENOUGH);
    long june =
        LocalDateTime.of(2026, 6, 10, 3, 0)
            .atZone(Behaviours.CALENDAR.zone())
            .toInstant()
            .toEpochMilli();
    assertThat(habit.unusual(june, Behaviours.CALENDAR)).isZero();
  }
}
