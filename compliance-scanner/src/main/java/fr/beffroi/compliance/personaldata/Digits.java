package fr.beffroi.compliance.personaldata;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which digits does a cell hold, however people and spreadsheets wrote them? Spaces, dots and
 * hyphens group them; a spreadsheet makes {@code 2.95E+14} or {@code 12345.0} of them.
 */
final class Digits {
  /** No identifier has more; a longer cell is something else. */
  private static final int LONGEST = 64;

  /** What people put between groups; the last two are the spaces that do not break. */
  private static final String GROUPING = " \t._/-\u00a0\u202f";

  private static final Pattern FLOAT = Pattern.compile("[0-9]{1,20}[.,]0{1,6}");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("([0-9])(?:[.,]([0-9]{1,17}))?[eE]\\+?([0-9]{1,2})");

  private Digits() {}

  /** The text without what groups it, a number of a spreadsheet in full; letters stay. */
  static String compact(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String number = isFloat(text) ? text.replaceFirst("[.,]0+$", "") : written(text);
    return number == null ? ungrouped(text) : number;
  }

  /** The digits of that many that the text is made of, or null. */
  static @Nullable String of(String text, int count) {
    String compact = compact(text);
    return compact.length() == count && areDigits(compact) ? compact : null;
  }

  static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether a spreadsheet wrote it so short that its last digits are lost. */
  static boolean isRounded(String text) {
    var match = SCIENTIFIC.matcher(text);
    if (!match.matches()) {
      return false;
    }
    String decimals = match.group(2);
    return (decimals == null ? 0 : decimals.length()) < Integer.parseInt(match.group(3)) - 1;
  }

  /** The formula of Luhn (ISO/IEC 7812-1, annex B): the weighted sum of digits is a ten. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** The remainder of a number that may be longer than a {@code long}. */
  static int mod(String digits, int divisor) {
    int rest = 0;
    for (int i = 0; i < digits.length(); i++) {
      rest = (rest * 10 + digits.charAt(i) - '0') % divisor;
    }
    return rest;
  }

  private static String ungrouped(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (GROUPING.indexOf(text.charAt(i)) < 0) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  private static boolean isFloat(String text) {
    return text.endsWith("0") && FLOAT.matcher(text).matches();
  }

  private static @Nullable String written(String text) {
    boolean may = text.indexOf('E') > 0 || text.indexOf('e') > 0;
    return may && SCIENTIFIC.matcher(text).matches()
        ? new BigDecimal(text.replace(',', '.')).toBigInteger().toString()
        : null;
  }
}
