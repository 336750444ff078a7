package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it a French VAT number? FR, a key of two digits, a SIREN; the key is (12 + 3 × SIREN) modulo
 * 97, which is to say that SIREN × 100 + 12 leaves it (CGI, annexe III, article 286 ter A).
 */
@AutoService(Recognizer.class)
public final class VatRecognizer implements Recognizer {
  private static final Pattern FORM = Pattern.compile("FR[0-9]{11}");

  @Override
  public String kind() {
    return "vat";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro de TVA intracommunautaire", "French VAT number");
  }

  @Override
  public Nature nature() {
    return Nature.ORGANISATION;
  }

  /** The key is one of 97 and the SIREN one of ten. */
  @Override
  public double checkedByChance() {
    return 0.0011;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String number = Digits.compact(value).toUpperCase(Locale.ROOT);
    if (!FORM.matcher(number).matches()) {
      return Reading.OTHER;
    }
    String siren = number.substring(4);
    boolean keyed = Digits.mod(siren + "12", 97) == Integer.parseInt(number.substring(2, 4));
    return keyed && SirenRecognizer.isSiren(siren) ? Reading.CHECKED : Reading.OTHER;
  }
}
