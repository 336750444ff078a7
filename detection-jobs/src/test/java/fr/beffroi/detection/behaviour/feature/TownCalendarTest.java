package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time is it in the town? */
class TownCalendarTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SchoolHolidays SHIPPED = SchoolHolidays.load(RuleFiles.shipped());
  private static final TownCalendar CALENDAR =
      new TownCalendar(
          PARIS,
          SHIPPED.of("B"),
          List.of(
              CouncilEvening.on(LocalDate.of(2026, 3, 19)),
              new CouncilEvening(
                  LocalDate.of(2026, 6, 18), LocalTime.of(19, 0), LocalTime.of(1, 30))));

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T09:00, WORKING, MORNING, a Tuesday",
    "2026-03-10T05:59, WORKING, NIGHT, before six",
    "2026-03-10T06:00, WORKING, EARLY, cleaners",
    "2026-03-10T12:00, WORKING, NOON, noon",
    "2026-03-10T14:00, WORKING, AFTERNOON, after it",
    "2026-03-10T21:59, WORKING, EVENING, the last hour of the evening",
    "2026-03-10T22:00, WORKING, NIGHT, night",
    "2026-03-14T09:00, SATURDAY, MORNING, a Saturday",
    "2026-03-15T09:00, REST, MORNING, a Sunday",
    "2026-05-14T09:00, REST, MORNING, Ascension Day",
    "2026-05-15T09:00, DOUBTFUL, MORNING, the day after it",
    "2026-02-17T09:00, SCHOOL_HOLIDAY, MORNING, winter holidays of zone B",
    "2026-03-02T09:00, WORKING, MORNING, school begins again",
    "2026-03-19T17:59, WORKING, AFTERNOON, before the council",
    "2026-03-19T18:00, WORKING, COUNCIL, the council sits",
    "2026-06-19T01:00, WORKING, COUNCIL, past midnight it still does",
    "2026-06-19T01:30, WORKING, NIGHT, and goes home",
  })
  void eachTimeHasItsSlot(String time, TownDay day, DayPart part, String why) {
    long millis = LocalDateTime.parse(time).atZone(PARIS).toInstant().toEpochMilli();

    assertThat(CALENDAR.slot(millis)).as(why).isEqualTo(new Slot(day, part));
  }

  @Test
  void reunionHasItsOwnHolidayAndHour() {
    TownCalendar reunion = TownCalendar.of(ZoneId.of("Indian/Reunion"));
    long millis =
        LocalDateTime.parse("2027-12-20T05:00").atZone(ZoneId.of("UTC")).toInstant().toEpochMilli();

    assertThat(reunion.slot(millis)).isEqualTo(new Slot(TownDay.REST, DayPart.MORNING));
  }

  @Test
  void everySlotHasANumberOfItsOwn() {
    for (int number = 0; number < Slot.COUNT; number++) {
      assertThat(Slot.numbered(number).number()).isEqualTo(number);
      assertThat(Slot.numbered(number).words().french()).isNotBlank();
    }
  }

  @Test
  void aCommuneWithoutAZoneHasNoSchoolHolidays() {
    assertThat(SHIPPED.of("Corse")).isEmpty();
    assertThat(TownCalendar.of(PARIS).day(LocalDate.of(2026, 2, 17))).isEqualTo(TownDay.WORKING);
  }
}
