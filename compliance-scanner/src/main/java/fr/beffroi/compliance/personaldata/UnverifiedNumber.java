package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Does a value have the form of a person's number that has no public check? The form itself is not
 * verified: it is believed only where the column's name says so.
 */
abstract class UnverifiedNumber implements Recognizer {
  private final String kind;
  private final Bilingual label;
  private final Pattern form;

  /**
   * @param form of the whole number, in capitals and without blanks
   */
  UnverifiedNumber(String kind, Bilingual label, String form) {
    this.kind = kind;
    this.label = label;
    this.form = Pattern.compile(form);
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final Bilingual label() {
    return label;
  }

  @Override
  public final Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public final boolean tellsWithoutName() {
    return true;
  }

  @Override
  public final Reading read(String value, WordLists lists) {
    String number = Digits.compact(value).toUpperCase(Locale.ROOT);
    return form.matcher(number).matches() ? Reading.POSSIBLE : Reading.OTHER;
  }
}
