package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/** Is it the number of an enterprise (SIREN)? Nine digits that obey Luhn's formula. */
@AutoService(Recognizer.class)
public final class SirenRecognizer implements Recognizer {
  @Override
  public String kind() {
    return "siren";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro SIREN", "SIREN (number of an enterprise)");
  }

  @Override
  public Nature nature() {
    return Nature.ORGANISATION;
  }

  /** A date and one digit more pass as often: Luhn's formula has ten remainders. */
  @Override
  public double checkedByChance() {
    return 0.10;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    return isSiren(Digits.of(value, 9)) ? Reading.CHECKED : Reading.OTHER;
  }

  static boolean isSiren(@Nullable String digits) {
    return digits != null && !digits.equals("000000000") && Digits.luhn(digits);
  }
}
