package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it a French social security number (numéro d'inscription au répertoire)?
 *
 * <p>Sex, year, month, département and commune of birth, order, and a key: 97 less the rest of the
 * first thirteen digits by 97 (INSEE, RNIPP). Without its key nothing proves it.
 */
@AutoService(Recognizer.class)
public final class NirRecognizer implements Recognizer {
  private static final int WITH_KEY = 15;
  private static final int WITHOUT_KEY = 13;

  /** Months 20 to 42 and 50 to 99 stand for an unknown one; 13 is given too. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "[123478][0-9]{2}(?:0[1-9]|1[0-3]|[2-3][0-9]|4[0-2]|[5-9][0-9])"
              + "(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|9[7-9])[0-9]{3}[0-9]{3}");

  /** What is likely enough to be believed without its key: a known sex and a month of the year. */
  private static final Pattern USUAL =
      Pattern.compile("[12][0-9]{2}(?:0[1-9]|1[0-2])[0-9][0-9AB][0-9]{6}");

  @Override
  public String kind() {
    return "nir";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro de sécurité sociale (NIR)", "social security number (NIR)");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** Structure and key of 400,000 random texts of fifteen digits. */
  @Override
  public double checkedByChance() {
    return 0.0051;
  }

  @Override
  public boolean tellsWithoutName() {
    return true;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    if (Digits.isRounded(value)) {
      int length = Digits.compact(value).length();
      boolean fits = length == WITH_KEY || length == WITHOUT_KEY;
      return fits && "12".indexOf(value.charAt(0)) >= 0 ? Reading.POSSIBLE : Reading.OTHER;
    }
    String nir = Digits.compact(value).toUpperCase(Locale.ROOT);
    return switch (nir.length()) {
      case WITH_KEY -> readWithKey(nir.substring(0, WITHOUT_KEY), nir.substring(WITHOUT_KEY));
      case WITHOUT_KEY -> hasStructure(nir) ? withoutKey(nir) : Reading.OTHER;
      default -> Reading.OTHER;
    };
  }

  /** What to make of a number whose key stands in a column of its own. */
  public Reading readWithKey(String number, String key) {
    String nir = Digits.compact(number).toUpperCase(Locale.ROOT);
    String digits = Digits.compact(key);
    boolean ours = hasStructure(nir) && digits.length() <= 2 && Digits.areDigits(digits);
    return ours && Integer.parseInt(digits) == keyOf(nir) ? Reading.CHECKED : Reading.OTHER;
  }

  private static Reading withoutKey(String nir) {
    return USUAL.matcher(nir).matches() ? Reading.FORM : Reading.POSSIBLE;
  }

  private static boolean hasStructure(String nir) {
    // Communes and orders count from 001.
    return STRUCTURE.matcher(nir).matches() && !nir.endsWith("000");
  }

  private static int keyOf(String nir) {
    // Corsican departments are 2A and 2B; the key is computed with 19 and 18 in their place.
    return 97 - Digits.mod(nir.replace("2A", "19").replace("2B", "18"), 97);
  }
}
