package fr.beffroi.ingest.format;

/** How much does a text say, where it may say anything? Nothing here throws. */
final class Quantity {
  /** What a text is that is no quantity. */
  static final long NONE = -1;

  private static final int MOST_DIGITS = 18;

  private Quantity() {}

  /** A whole number of digits alone, or {@link #NONE}. */
  static long count(String text) {
    return count(text, 0, text.length());
  }

  /**
   * A whole number of digits alone between two indexes, or {@link #NONE}; also where the text has
   * no such indexes.
   */
  static long count(String text, int from, int end) {
    boolean inside = 0 <= from && from < end && end <= text.length();
    if (!inside || end - from > MOST_DIGITS) {
      return NONE;
    }
    long number = 0;
    for (int at = from; at < end; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Seconds with or without decimals ({@code 173.15}) as nanoseconds, or {@link #NONE}. */
  static long nanosOfSeconds(String text) {
    int dot = text.indexOf('.');
    long seconds = count(text, 0, dot < 0 ? text.length() : dot);
    if (seconds < 0 || seconds > 1_000_000_000L) {
      return NONE;
    }
    int digits = dot < 0 ? 0 : Math.min(9, text.length() - dot - 1);
    long fraction = digits == 0 ? 0 : count(text, dot + 1, dot + 1 + digits);
    if (fraction < 0) {
      return NONE;
    }
    for (int i = digits; i < 9; i++) {
      fraction *= 10;
    }
    return seconds * 1_000_000_000L + fraction;
  }
}
