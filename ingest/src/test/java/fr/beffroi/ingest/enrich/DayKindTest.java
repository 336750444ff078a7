package fr.beffroi.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayKindTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "2026-01-01, REST, New Year",
    "2026-04-06, REST, Easter Monday",
    "2026-05-01, REST, Labour Day",
    "2026-05-08, REST, 8 May",
    "2026-05-14, REST, Ascension Day",
    "2026-05-25, REST, Whit Monday",
    "2026-07-14, REST, Bastille Day",
    "2026-08-15, REST, Assumption on a Saturday",
    "2026-11-01, REST, All Saints on a Sunday",
    "2026-11-11, REST, Armistice",
    "2026-12-25, REST, Christmas",
    "2026-04-05, REST, a Sunday",
    "2026-04-04, SATURDAY, a Saturday",
    "2026-04-03, DOUBTFUL, Good Friday: off in Alsace and Moselle",
    "2025-12-26, DOUBTFUL, Saint Stephen: off in Alsace and Moselle",
    "2026-05-15, DOUBTFUL, the bridge after Ascension Day",
    "2026-07-13, DOUBTFUL, the bridge before Bastille Day",
    "2026-05-13, WORKING, the day before Ascension Day",
    "2026-05-22, WORKING, abolition day is Martinique's alone",
    "2026-11-12, WORKING, no bridge: Friday is another day of work",
  })
  void aDayIsWhatATownHallMakesOfIt(LocalDate day, DayKind kind, String why) {
    assertThat(DayKind.of(day, PARIS)).as(why).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource({
    "America/Guadeloupe, 2026-05-27",
    "America/Martinique, 2026-05-22",
    "America/Cayenne, 2026-06-10",
    "Indian/Reunion, 2026-12-20",
    "Indian/Mayotte, 2026-04-27",
  })
  void overseasTheEndOfSlaveryIsCommemorated(ZoneId zone, LocalDate day) {
    assertThat(DayKind.of(day, zone)).isEqualTo(DayKind.REST);
  }

  /**
   * As the Bureau des longitudes publishes them; 1818 and 2285 are the earliest, 2038 the latest.
   */
  @ParameterizedTest
  @CsvSource({
    "1818-03-22", "1961-04-02", "1981-04-19", "2000-04-23", "2024-03-31", "2025-04-20",
    "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  })
  void easterFallsOnItsPublishedDates(LocalDate easter) {
    assertThat(DayKind.easter(easter.getYear())).isEqualTo(easter);
  }

  @Property
  void everyDayOfAnyYearIsOfSomeKind(@ForAll int day) {
    assertThat(DayKind.of(LocalDate.ofEpochDay(day), PARIS)).isNotNull();
  }

  @Test
  void anyFirstOfMayIsOff() {
    for (int year = 1; year < 4_000; year++) {
      assertThat(DayKind.of(LocalDate.of(year, 5, 1), PARIS)).isEqualTo(DayKind.REST);
    }
  }
}
