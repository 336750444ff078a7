package fr.beffroi.cli.terminal;

/**
 * How many columns of a terminal does a text take? As POSIX wcwidth counts: none for marks that
 * combine with the letter before, two for East Asian wide characters (Unicode Standard Annex 11)
 * and most pictographs, one for the rest.
 */
public final class TextWidth {
  private static final String ELLIPSIS = "…";

  private TextWidth() {}

  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      width += of(point);
      i += Character.charCount(point);
    }
    return width;
  }

  /** The text cut to {@code width} columns, with an ellipsis where something is cut off. */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int taken = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (taken + of(point) > width - 1) {
        break;
      }
      taken += of(point);
      end += Character.charCount(point);
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  /** The text filled up with spaces to {@code width} columns. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  private static int of(int point) {
    if (point < 0x300) {
      return 1;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
