package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it an account number, as an IBAN (ISO 13616, modulo 97 of ISO 7064) or as the 23 characters of
 * a French RIB with its key?
 *
 * <p>A French IBAN holds a RIB, whose own key is the second check. The commune's own accounts
 * ({@code own-accounts}) and those of the Trésor ({@code public-banks}) are nobody's.
 */
@AutoService(Recognizer.class)
public final class IbanRecognizer implements Recognizer {
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern RIB = Pattern.compile("[0-9]{10}[A-Z0-9]{11}[0-9]{2}");

  /** What a letter of an account counts for in a RIB: A and J are 1, S is 2 and so on. */
  private static final String RIB_LETTERS = "12345678912345678923456789";

  @Override
  public String kind() {
    return "iban";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("coordonnées bancaires (IBAN, RIB)", "bank account (IBAN, RIB)");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** Of a RIB, the weaker of the two forms. */
  @Override
  public double checkedByChance() {
    return 0.0103;
  }

  /** Of an IBAN without its second check, by modulo 97. */
  @Override
  public double formByChance() {
    return 0.0103;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String account = Digits.compact(value).toUpperCase(Locale.ROOT);
    boolean iban = IBAN.matcher(account).matches() && isModulo97(account);
    if (!iban && !isRib(account)) {
      return Reading.OTHER;
    }
    if (isPublic(account, lists)) {
      return Reading.IMPERSONAL;
    }
    return iban && isFrenchWithoutRib(account) ? Reading.FORM : Reading.CHECKED;
  }

  /** Its second check fails: a test's, or mistyped twice. Nothing else looks like one. */
  private static boolean isFrenchWithoutRib(String iban) {
    return iban.startsWith("FR") && !isRib(iban.substring(4));
  }

  private static boolean isModulo97(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return Digits.mod(digits.toString(), 97) == 1;
  }

  private static boolean isRib(String account) {
    if (!RIB.matcher(account).matches() || account.startsWith("0000000000")) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    account.chars().forEach(c -> digits.append((char) (c > '9' ? RIB_LETTERS.charAt(c - 'A') : c)));
    return Digits.mod(digits.toString(), 97) == 0;
  }

  private static boolean isPublic(String account, WordLists lists) {
    if (lists.has("own-accounts", account.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean french = account.startsWith("FR") || account.length() == 23;
    int bank = account.startsWith("FR") ? 4 : 0;
    return french && lists.has("public-banks", account.substring(bank, bank + 5));
  }
}
