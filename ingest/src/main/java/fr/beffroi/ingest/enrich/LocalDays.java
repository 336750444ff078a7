package fr.beffroi.ingest.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day is it where the commune is? Most events are of the same day as the one before, so that
 * this costs two comparisons. For any thread: a day that another has overwritten is found again.
 */
public final class LocalDays {
  private static final Day NONE = new Day(Long.MAX_VALUE, Long.MIN_VALUE, LocalDate.MIN);

  private final ZoneId zone;
  private Day last = NONE;

  /** A day from its first second on, to that of the next one. */
  private record Day(long begin, long end, LocalDate date) {
    boolean holds(long second) {
      return second >= begin && second < end;
    }
  }

  public LocalDays(ZoneId zone) {
    this.zone = zone;
  }

  /** The day of a time. */
  public LocalDate of(Instant time) {
    Day day = last;
    if (!day.holds(time.getEpochSecond())) {
      day = day(LocalDate.ofInstant(time, zone));
      last = day;
    }
    return day.date;
  }

  private Day day(LocalDate date) {
    return new Day(second(date), second(date.plusDays(1)), date);
  }

  private long second(LocalDate begin) {
    return begin.atStartOfDay(zone).toEpochSecond();
  }
}
