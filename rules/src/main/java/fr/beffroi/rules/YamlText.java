package fr.beffroi.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How is a text written so that YAML reads the same again? Bare where that is safe, also between
 * brackets; else between double quotes (YAML 1.2.2, sections 7.3.1 and 7.3.3).
 */
public final class YamlText {
  private static final Pattern SAFE =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.()’'/-]*( [\\p{L}\\p{N}_.()’'/-]+)*");

  /** Not texts in YAML 1.2, or not in 1.1, which other tools still read. */
  private static final Set<String> NOT_TEXTS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  public static String of(String text) {
    boolean bare =
        SAFE.matcher(text).matches() && !NOT_TEXTS.contains(text.toLowerCase(Locale.ROOT));
    return bare ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    switch (point) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isPrintable(point)) {
          quoted.appendCodePoint(point);
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
          // Half a character, which no encoding writes.
          quoted.append('\uFFFD');
        } else {
          quoted.append(
              String.format(Locale.ROOT, point < 0x1_0000 ? "\\u%04X" : "\\U%08X", point));
        }
      }
    }
  }

  /**
   * Narrower than the specification's c-printable: what an editor may show as a line's end is not.
   */
  private static boolean isPrintable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.FORMAT
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
