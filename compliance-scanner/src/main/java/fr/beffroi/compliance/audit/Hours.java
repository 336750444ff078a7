package fr.beffroi.compliance.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When may a production system be asked? From one hour to another, on the wall clock of its place.
 *
 * @param until the next day's where it is earlier than {@code from}
 */
public record Hours(LocalTime from, LocalTime until, ZoneId zone) {
  public Hours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("hours begin and end at different times");
    }
  }

  public boolean include(Instant now) {
    LocalTime time = now.atZone(zone).toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean goesOn = time.isBefore(until);
    return from.isBefore(until) ? begun && goesOn : begun || goesOn;
  }

  /** How long it is until they begin; nothing where they have. */
  public Duration untilNext(Instant now) {
    if (include(now)) {
      return Duration.ZERO;
    }
    ZonedDateTime today = now.atZone(zone).with(from);
    ZonedDateTime next = today.toInstant().isAfter(now) ? today : today.plusDays(1);
    return Duration.between(now, next);
  }
}
