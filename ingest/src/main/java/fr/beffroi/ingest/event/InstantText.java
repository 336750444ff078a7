package fr.beffroi.ingest.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How is an instant written? As {@link Instant#toString} does (RFC 3339 in UTC, with no, three, six
 * or nine decimals), without its formatter, which costs as much as half an event's JSON.
 */
final class InstantText {
  private static final int DAY = 86_400;
  private static final int WITHOUT_DECIMALS = "2026-11-22T10:15:30".length();

  /** Years of four digits, in seconds since 1970. */
  private static final long YEAR_0 = -62_167_219_200L;

  private static final long YEAR_10000 = 253_402_300_800L;

  private InstantText() {}

  static String of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < YEAR_0 || second >= YEAR_10000) {
      return instant.toString();
    }
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
    int nanos = instant.getNano();
    int decimals = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    int length = WITHOUT_DECIMALS + (decimals == 0 ? 0 : decimals + 1);
    byte[] text = new byte[length + 1];
    writeDate(date, text);
    writeClock(Math.floorMod(second, DAY), text);
    if (decimals > 0) {
      text[WITHOUT_DECIMALS] = '.';
      write(shortened(nanos, decimals), decimals, length, text);
    }
    text[length] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void writeDate(LocalDate date, byte[] text) {
    write(date.getYear(), 4, 4, text);
    text[4] = '-';
    write(date.getMonthValue(), 2, 7, text);
    text[7] = '-';
    write(date.getDayOfMonth(), 2, 10, text);
  }

  private static void writeClock(int second, byte[] text) {
    text[10] = 'T';
    write(second / 3_600, 2, 13, text);
    text[13] = ':';
    write(second / 60 % 60, 2, 16, text);
    text[16] = ':';
    write(second % 60, 2, WITHOUT_DECIMALS, text);
  }

  private static int shortened(int nanos, int decimals) {
    return decimals == 3 ? nanos / 1_000_000 : decimals == 6 ? nanos / 1_000 : nanos;
  }

  /** Writes so many digits that end before {@code end}. */
  private static void write(int number, int digits, int end, byte[] text) {
    int rest = number;
    for (int at = end - 1; at >= end - digits; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
