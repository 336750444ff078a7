package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it the number of a French identity card? Twelve digits, whose third to fifth are the month and
 * the département of issue, or nine characters since 2021. Its form is not verified and has no
 * check that is public: it is believed only where the column's name says so.
 */
@AutoService(Recognizer.class)
public final class IdentityCardRecognizer implements Recognizer {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{8}|(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9])[A-Z0-9]{9}");

  @Override
  public String kind() {
    return "identity_card";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro de carte nationale d'identité", "number of an identity card");
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
