package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.regex.Pattern;

/**
 * Is it the number of a payment card? 15 or 16 digits of a range that card schemes use in France
 * (Visa, Mastercard, CB, American Express), obeying Luhn's formula (ISO/IEC 7812-1).
 */
@AutoService(Recognizer.class)
public final class BankCardRecognizer implements Recognizer {
  private static final Pattern FORM =
      Pattern.compile(
          "(4[0-9]{3}|5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]"
              + "|2720)[0-9]{12}|3[47][0-9]{13}");

  @Override
  public String kind() {
    return "bank_card";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro de carte bancaire", "payment card number");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** Luhn's formula has ten remainders. */
  @Override
  public double checkedByChance() {
    return 0.10;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    if (Digits.isRounded(value)) {
      return Reading.OTHER;
    }
    String number = Digits.compact(value);
    return FORM.matcher(number).matches() && Digits.luhn(number) ? Reading.CHECKED : Reading.OTHER;
  }
}
