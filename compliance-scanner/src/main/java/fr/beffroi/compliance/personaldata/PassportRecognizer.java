package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it the number of a French passport? Two digits, two letters, five digits. Its form is not
 * verified and has no check that is public: it is believed only where the column's name says so.
 */
@AutoService(Recognizer.class)
public final class PassportRecognizer implements Recognizer {
  private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{5}");

  @Override
  public String kind() {
    return "passport";
  }

  @Override
  public Sentence label() {
    return new Sentence("numéro de passeport", "number of a passport");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public boolean tellsWithoutName() {
    return true;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String number = Digits.compact(value).toUpperCase(Locale.ROOT);
    return FORM.matcher(number).matches() ? Reading.POSSIBLE : Reading.OTHER;
  }
}
