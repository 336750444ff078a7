package fr.beffroi.compliance.report;

import java.util.Locale;

/**
 * How is a name from a hostile store shown so that it can do nothing but be read? Control
 * characters, line ends, marks that turn the direction of writing and halves of characters are
 * spelt out: {@code ‹U+202E›}. XML 1.0 could not hold most of them at all.
 */
final class Printable {
  private static final int LONGEST_NAME = 40;

  private Printable() {}

  /** The text on one line. */
  static String line(String text) {
    return spellOut(text, false);
  }

  /** The text with its line feeds, for what is shown as it is: a query. */
  static String lines(String text) {
    return spellOut(text, true);
  }

  /** The text on one line, cut where a page has no more room for it. */
  static String cut(String text) {
    String shown = line(text);
    return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String spellOut(String text, boolean keepLines) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isPrintable(codePoint) || (keepLines && codePoint == '\n')) {
                shown.appendCodePoint(codePoint);
              } else {
                shown.append(String.format(Locale.ROOT, "‹U+%04X›", codePoint));
              }
            });
    return shown.toString();
  }
}
