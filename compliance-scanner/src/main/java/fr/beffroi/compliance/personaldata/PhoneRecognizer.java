package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.regex.Pattern;

/**
 * Is it a French telephone number? 0 or +33 and nine digits (ARCEP's numbering plan). A number
 * stored as a number has lost its zero and looks like a SIREN: only the column's name tells.
 */
@AutoService(Recognizer.class)
public final class PhoneRecognizer implements Recognizer {
  private static final Pattern FULL =
      Pattern.compile("(?:\\+33|0033|33)?0?[1-9][0-9]{8}|\\+(?:262|590|594|596|687|689)[0-9]{6,9}");
  private static final Pattern WITH_ZERO = Pattern.compile("0[1-9][0-9]{8}");
  private static final Pattern PREFIX = Pattern.compile("^(?:\\+33|0033)0?");

  /** 08 is a service of many, never one person. */
  private static final Pattern SERVICE = Pattern.compile("08[0-9]{8}");

  @Override
  public String kind() {
    return "phone";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro de téléphone", "telephone number");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String number = Digits.compact(value.replace("(0)", "").replace("(", "").replace(")", ""));
    if (!FULL.matcher(number).matches()) {
      return Reading.OTHER;
    }
    String national = PREFIX.matcher(number).replaceFirst("0");
    if (SERVICE.matcher(national).matches() || lists.has("own-telephones", national)) {
      return Reading.IMPERSONAL;
    }
    boolean certain = number.startsWith("+") || WITH_ZERO.matcher(national).matches();
    return certain ? Reading.FORM : Reading.POSSIBLE;
  }
}
