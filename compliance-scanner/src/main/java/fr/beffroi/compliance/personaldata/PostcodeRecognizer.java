package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/** Is it the postcode of somebody's address? Five digits are many things: only a name tells. */
@AutoService(Recognizer.class)
public final class PostcodeRecognizer implements Recognizer {
  @Override
  public String kind() {
    return "postcode";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("code postal", "postcode");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String digits = Digits.compact(value);
    return isPostcode(digits.length() == 4 ? "0" + digits : digits)
        ? Reading.POSSIBLE
        : Reading.OTHER;
  }

  /** Whether it begins with a département, 97 and 98 for overseas. */
  static boolean isPostcode(String digits) {
    if (digits.length() != 5 || !Digits.areDigits(digits)) {
      return false;
    }
    int department = Integer.parseInt(digits.substring(0, 2));
    return department >= 1 && department != 96 && department <= 98;
  }
}
