package fr.beffroi.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When was a line of the common log format written? {@code [22/Nov/2026:10:15:30 +0100]}. */
final class ClfTime {
  /** From the opening to the closing bracket. */
  static final int LENGTH = 28;

  private ClfTime() {}

  /** Does a time in brackets stand there, by its shape? */
  static boolean standsAt(String text, int at) {
    return at + LENGTH <= text.length()
        && text.charAt(at) == '['
        && text.charAt(at + 3) == '/'
        && text.charAt(at + 7) == '/'
        && text.charAt(at + 12) == ':'
        && text.charAt(at + 27) == ']';
  }

  /** The time, or null where it is none of the calendar's. */
  static @Nullable Instant read(String text, int at) {
    long day = Quantity.count(text, at + 1, at + 3);
    int month = LineTime.month(text, at + 4);
    long year = Quantity.count(text, at + 8, at + 12);
    long hour = Quantity.count(text, at + 13, at + 15);
    long minute = Quantity.count(text, at + 16, at + 18);
    long second = Quantity.count(text, at + 19, at + 21);
    long hours = Quantity.count(text, at + 23, at + 25);
    long minutes = Quantity.count(text, at + 25, at + 27);
    boolean numbers = day > 0 && month > 0 && year >= 0 && hour >= 0 && minute >= 0 && second >= 0;
    boolean fits = hour < 24 && minute < 60 && second < 61 && hours < 19 && minutes < 60;
    if (!numbers || !fits || hours < 0 || minutes < 0) {
      return null;
    }
    long offset = hours * 3600 + minutes * 60;
    long local = epochDay(year, month, day);
    if (local == Long.MIN_VALUE) {
      return null;
    }
    long seconds = local * 86_400 + hour * 3600 + minute * 60 + second;
    return Instant.ofEpochSecond(text.charAt(at + 22) == '-' ? seconds + offset : seconds - offset);
  }

  private static long epochDay(long year, int month, long day) {
    try {
      return LocalDate.of((int) year, month, (int) day).toEpochDay();
    } catch (DateTimeException e) {
      return Long.MIN_VALUE;
    }
  }
}
