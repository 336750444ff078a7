package fr.beffroi.detection.behaviour.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What was measured, and when by the clock on the wall?
 *
 * <p>Habits follow the local clock: a town hall opens at half past eight in summer and in winter.
 *
 * @param wallMillis local date and time, as milliseconds since 1970-01-01T00:00 of the same clock
 * @param value a finite number
 */
public record Reading(long wallMillis, double value) {
  public Reading {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a reading is a finite number");
    }
  }

  public static Reading at(LocalDateTime time, double value) {
    return new Reading(time.toInstant(ZoneOffset.UTC).toEpochMilli(), value);
  }

  public static Reading at(Instant time, ZoneId zone, double value) {
    return at(LocalDateTime.ofInstant(time, zone), value);
  }
}
