package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.enrich.DayKind;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What time is it in this town: which part of which kind of day?
 *
 * @param zone where the commune lives; says which public holidays it has
 * @param holidays of its schools
 * @param councils evenings that the commune declared
 */
public record TownCalendar(
    ZoneId zone, List<SchoolHolidays.Holiday> holidays, List<CouncilEvening> councils)
    implements Serializable {

  public TownCalendar {
    holidays = List.copyOf(holidays);
    councils = List.copyOf(councils);
  }

  /** Public holidays only: what is known of a commune that declared nothing. */
  public static TownCalendar of(ZoneId zone) {
    return new TownCalendar(zone, List.of(), List.of());
  }

  /** The slot of a time, in milliseconds since 1970. */
  public Slot slot(long millis) {
    LocalDateTime local = local(millis);
    for (CouncilEvening council : councils) {
      if (council.isAt(local)) {
        // Past midnight it is still the evening of the day before.
        return new Slot(day(council.day()), DayPart.COUNCIL);
      }
    }
    return new Slot(day(local.toLocalDate()), DayPart.of(local.toLocalTime()));
  }

  /** The local day of a time, counted from 1970. */
  public long dayNumber(long millis) {
    return local(millis).toLocalDate().toEpochDay();
  }

  LocalDateTime local(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
  }

  /** The kind of a day. */
  public TownDay day(LocalDate day) {
    return TownDay.of(DayKind.of(day, zone), isSchoolHoliday(day));
  }

  private boolean isSchoolHoliday(LocalDate day) {
    for (SchoolHolidays.Holiday holiday : holidays) {
      if (holiday.holds(day)) {
        return true;
      }
    }
    return false;
  }
}
