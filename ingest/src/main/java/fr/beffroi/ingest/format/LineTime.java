package fr.beffroi.ingest.format;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When was a line written, and where does its time end?
 *
 * <p>A time without a year (RFC 3164, 4.1.2) is of the year that brings it nearest to its receipt;
 * 29 February, where no year beside has one, of the last leap year. A time without an offset is the
 * source's own clock: in October's doubled hour the one of the two instants nearer to the receipt,
 * in March's missing hour as if the clocks had not yet changed.
 *
 * @param end index of the first character after the time
 */
record LineTime(Instant instant, int end) {
  private static final long HALF_A_YEAR = Duration.ofDays(182).toMillis();
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /**
   * Reads RFC 3164's {@code Oct 11 22:14:15}; also with a fraction, with one space before a short
   * day, and with a year after the day as Cisco writes it. Null where there is none.
   */
  static @Nullable LineTime rfc3164(String text, int from, ZoneId zone, Instant received) {
    int month = month(text, from);
    if (month == 0 || !is(text, from + 3, ' ')) {
      return null;
    }
    int at = is(text, from + 4, ' ') ? from + 5 : from + 4;
    int digits = digitsAt(text, at);
    int day = number(text, at, digits);
    at += digits + 1;
    if (digits == 0 || digits > 2 || !is(text, at - 1, ' ')) {
      return null;
    }
    int year = -1;
    if (digitsAt(text, at) == 4 && is(text, at + 4, ' ')) {
      year = number(text, at, 4);
      at += 5;
    }
    Clock clock = Clock.read(text, at);
    if (clock == null) {
      return null;
    }
    Instant instant =
        year < 0
            ? yearless(month, day, clock, zone, received)
            : resolve(year, month, day, clock, zone, received);
    return instant == null ? null : new LineTime(instant, clock.end);
  }

  /**
   * Reads RFC 3339's {@code 2026-10-11T22:14:15.003+02:00}; also with a space or {@code _} for the
   * T, and without an offset, which is then the zone's. Null where there is none.
   */
  static @Nullable LineTime rfc3339(String text, int from, ZoneId zone, Instant received) {
    if (digitsAt(text, from) != 4 || !is(text, from + 4, '-') || !is(text, from + 7, '-')) {
      return null;
    }
    if (digitsAt(text, from + 5) != 2 || digitsAt(text, from + 8) != 2 || !isT(text, from + 10)) {
      return null;
    }
    Clock clock = Clock.read(text, from + 11);
    if (clock == null) {
      return null;
    }
    int year = number(text, from, 4);
    int month = number(text, from + 5, 2);
    int day = number(text, from + 8, 2);
    Offset offset = Offset.read(text, clock.end);
    Instant instant =
        offset == null
            ? resolve(year, month, day, clock, zone, received)
            : resolve(year, month, day, clock, offset.offset, received);
    return instant == null ? null : new LineTime(instant, offset == null ? clock.end : offset.end);
  }

  /** The month that begins there by its English short name in any case: 1 to 12, or 0. */
  static int month(String text, int from) {
    for (int month = 0; month < 12; month++) {
      if (text.regionMatches(true, from, MONTHS, month * 3, 3)) {
        return month + 1;
      }
    }
    return 0;
  }

  /** The instant of a source's local time; null where the calendar has no such time. */
  static @Nullable Instant resolve(LocalDateTime local, ZoneId zone, Instant received) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() != 2) {
      return local.toInstant(zone.getRules().getOffset(local));
    }
    Instant first = local.toInstant(offsets.get(0));
    Instant second = local.toInstant(offsets.get(1));
    return distance(first, received) <= distance(second, received) ? first : second;
  }

  private static @Nullable Instant resolve(
      int year, int month, int day, Clock clock, ZoneId zone, Instant received) {
    try {
      LocalDateTime local =
          LocalDateTime.of(year, month, day, clock.hour, clock.minute, 0, clock.nano)
              // After the fact, since a leap second (:60) is one that LocalDateTime does not know.
              .plusSeconds(clock.second);
      return resolve(local, zone, received);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant yearless(
      int month, int day, Clock clock, ZoneId zone, Instant received) {
    int year = received.atZone(zone).getYear();
    Instant same = resolve(year, month, day, clock, zone, received);
    if (same != null && distance(same, received) < HALF_A_YEAR) {
      return same; // in any other year it is further away
    }
    Instant nearest = null;
    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
      Instant instant = resolve(candidate, month, day, clock, zone, received);
      if (instant != null
          && (nearest == null || distance(instant, received) < distance(nearest, received))) {
        nearest = instant;
      }
    }
    return nearest == null && month == 2 && day == 29
        ? resolve(lastLeapYear(year), month, day, clock, zone, received)
        : nearest;
  }

  private static int lastLeapYear(int year) {
    int leap = year;
    while (!Year.isLeap(leap)) {
      leap--;
    }
    return leap;
  }

  private static long distance(Instant one, Instant other) {
    return Math.abs(one.toEpochMilli() - other.toEpochMilli());
  }

  private static boolean isT(String text, int at) {
    return is(text, at, 'T') || is(text, at, ' ') || is(text, at, 't') || is(text, at, '_');
  }

  private static boolean is(String text, int at, char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  /** How many ASCII digits stand there, of at most ten. */
  private static int digitsAt(String text, int from) {
    int most = Math.min(text.length(), from + 10);
    int at = from;
    while (at < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return Math.max(0, at - from);
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int at = from; at < from + digits; at++) {
      number = number * 10 + text.charAt(at) - '0';
    }
    return number;
  }

  /** {@code 22:14:15.003}; a second 60 is a leap second. */
  private record Clock(int hour, int minute, int second, int nano, int end) {
    static @Nullable Clock read(String text, int from) {
      if (digitsAt(text, from) != 2 || digitsAt(text, from + 3) != 2) {
        return null;
      }
      if (digitsAt(text, from + 6) != 2 || !is(text, from + 2, ':') || !is(text, from + 5, ':')) {
        return null;
      }
      int hour = number(text, from, 2);
      int minute = number(text, from + 3, 2);
      int second = number(text, from + 6, 2);
      if (hour > 23 || minute > 59 || second > 60) {
        return null;
      }
      int end = from + 8;
      int digits = is(text, end, '.') || is(text, end, ',') ? digitsAt(text, end + 1) : 0;
      if (digits == 0) {
        return new Clock(hour, minute, second, 0, end);
      }
      return new Clock(hour, minute, second, nanos(text, end + 1, digits), end + 1 + digits);
    }

    private static int nanos(String text, int from, int digits) {
      int nanos = number(text, from, Math.min(digits, 9));
      for (int missing = digits; missing < 9; missing++) {
        nanos *= 10;
      }
      return nanos;
    }
  }

  /** {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}. */
  private record Offset(ZoneOffset offset, int end) {
    static @Nullable Offset read(String text, int from) {
      if (is(text, from, 'Z') || is(text, from, 'z')) {
        return new Offset(ZoneOffset.UTC, from + 1);
      }
      int digits = digitsAt(text, from + 1);
      if ((!is(text, from, '+') && !is(text, from, '-')) || (digits != 2 && digits != 4)) {
        return null;
      }
      boolean colon = digits == 2 && is(text, from + 3, ':') && digitsAt(text, from + 4) == 2;
      int hours = number(text, from + 1, 2);
      int minutes = digits == 4 ? number(text, from + 3, 2) : colon ? number(text, from + 4, 2) : 0;
      if (hours > 18 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
        return null;
      }
      int seconds = (hours * 60 + minutes) * 60;
      return new Offset(
          ZoneOffset.ofTotalSeconds(is(text, from, '-') ? -seconds : seconds),
          from + 1 + digits + (colon ? 3 : 0));
    }
  }
}
