package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it a pupil's or student's national number (INE)? Nine digits and two letters, or ten and a
 * letter. Its form is not verified and has no check that is public: it is believed only where the
 * column's name says so.
 */
@AutoService(Recognizer.class)
public final class IneRecognizer implements Recognizer {
  private static final Pattern FORM = Pattern.compile("[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]");

  @Override
  public String kind() {
    return "ine";
  }

  @Override
  public Sentence label() {
    return new Sentence("identifiant national élève (INE)", "national pupil's number (INE)");
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
