package fr.beffroi.ingest.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When, in seconds since 1970? Ten digits, as until 2286, and up to nine more of a fraction, after
 * a point ({@code 1795338930.123456}) or without one ({@code 1795338930123}, milliseconds).
 */
final class EpochTime {
  private static final int SECONDS = 10;
  private static final int NANOS = 9;

  private EpochTime() {}

  /** Null where the text is no such number. */
  static @Nullable Instant read(String text) {
    int length = text.length();
    long seconds = Quantity.count(text, 0, SECONDS);
    int from = length > SECONDS && text.charAt(SECONDS) == '.' ? SECONDS + 1 : SECONDS;
    long fraction = length == SECONDS ? 0 : Quantity.count(text, from, length);
    if (seconds < 0 || fraction < 0 || length - from > NANOS) {
      return null;
    }
    for (int digits = length - from; digits < NANOS; digits++) {
      fraction *= 10;
    }
    return Instant.ofEpochSecond(seconds, fraction);
  }
}
