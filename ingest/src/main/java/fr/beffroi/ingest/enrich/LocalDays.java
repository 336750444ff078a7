package fr.beffroi.ingest.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Which day is it where the commune is? Most events are of the same day as the one before, so that
 * this costs two comparisons. For any thread: a day that another has overwritten is found again.
 *
 * <p>A line may say any time that an {@link Instant} can be, and some of these are of no day in a
 * zone: what is before the year 1 or after 9999 is taken for their first and last days.
 */
public final class LocalDays {
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");
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
      day = day(at(time).toLocalDate());
      last = day;
    }
    return day.date;
  }

  /** The day and hour of a time. */
  public LocalDateTime at(Instant time) {
    Instant known = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    return LocalDateTime.ofInstant(known, zone);
  }

  private Day day(LocalDate date) {
    return new Day(second(date), second(date.plusDays(1)), date);
  }

  private long second(LocalDate begin) {
    return begin.atStartOfDay(zone).toEpochSecond();
  }
}
