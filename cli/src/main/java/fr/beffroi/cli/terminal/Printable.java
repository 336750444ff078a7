package fr.beffroi.cli.terminal;

/**
 * What may a text of unknown origin do to a terminal? Nothing: a log line can hold escape sequences
 * that move the cursor, change the title or answer as if typed (CWE-150), and characters that turn
 * the direction of reading (CVE-2021-42574).
 */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The text with each control character shown as U+FFFD, and each tab or line end as a space. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHarmful(text.charAt(i))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    StringBuilder cleaned = new StringBuilder(text);
    for (int i = from; i < cleaned.length(); i++) {
      char c = cleaned.charAt(i);
      if (isHarmful(c)) {
        cleaned.setCharAt(i, Character.isWhitespace(c) ? ' ' : REPLACEMENT);
      }
    }
    return cleaned.toString();
  }

  private static boolean isHarmful(char c) {
    return c < 0x20 || isHarmfulBeyondAscii(c);
  }

  /** DEL, C1 (U+009B opens an escape sequence by itself), separators, bidirectional controls. */
  private static boolean isHarmfulBeyondAscii(char c) {
    return (c >= 0x7F && c <= 0x9F)
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
