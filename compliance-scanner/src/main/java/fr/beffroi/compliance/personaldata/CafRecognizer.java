package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it a family's number at the CAF? Up to seven digits and perhaps a letter. Its form is not
 * verified and has no check that is public: it is believed only where the column's name says so.
 */
@AutoService(Recognizer.class)
public final class CafRecognizer implements Recognizer {
  private static final Pattern FORM = Pattern.compile("[0-9]{6,7}[A-Z]?");

  @Override
  public String kind() {
    return "caf";
  }

  @Override
  public Sentence label() {
    return new Sentence("numéro d'allocataire CAF", "number at the family allowance office (CAF)");
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
