package fr.beffroi.detection.sigma.condition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which number does a text of a log stand for? */
public final class Decimal {
  /** No number of a log is longer; a hostile one must not be read digit by digit for minutes. */
  private static final int LONGEST = 40;

  private Decimal() {}

  /** The number; null where the text is none. */
  public static @Nullable BigDecimal read(String text) {
    // Without exponents: "1e999999999" is short to write and long to compare.
    if (text.length() > LONGEST || !text.chars().allMatch(Decimal::mayBeInNumber)) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean mayBeInNumber(int c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
  }
}
