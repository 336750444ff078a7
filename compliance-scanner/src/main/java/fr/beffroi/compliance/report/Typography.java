package fr.beffroi.compliance.report;

import java.util.regex.Pattern;

/**
 * How is a French sentence set? With the spaces that must not break: a narrow one before ; ! ? and
 * inside quotation marks and numbers, a full one before a colon (Lexique des règles typographiques
 * en usage à l'Imprimerie nationale). Only sentences of ours go through here, never a name.
 */
final class Typography {
  private static final Pattern BEFORE_HIGH = Pattern.compile(" ([;!?»])");
  private static final Pattern AFTER_OPENING = Pattern.compile("« ");
  private static final Pattern BEFORE_COLON = Pattern.compile(" :");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
  private static final Pattern UNIT = Pattern.compile("(?<=\\d|<) (?=[€%\\d])");

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{N}])");

  private Typography() {}

  static String french(String sentence) {
    String text = BEFORE_HIGH.matcher(sentence).replaceAll("\u202F$1");
    text = AFTER_OPENING.matcher(text).replaceAll("«\u202F");
    text = BEFORE_COLON.matcher(text).replaceAll("\u00A0:");
    text = THOUSANDS.matcher(text).replaceAll("\u202F");
    text = UNIT.matcher(text).replaceAll("\u00A0");
    return APOSTROPHE.matcher(text).replaceAll("’");
  }
}
