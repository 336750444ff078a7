package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.Bilingual;
import java.util.List;

/**
 * Is this value an identifier of one kind, and how well can that be told?
 *
 * <p>To add one: implement this in {@code XRecognizer} with {@code @AutoService(Recognizer.class)},
 * and write its table {@code recognizer/<kind>.csv} among the test resources; {@code
 * EveryRecognizerTest} runs it and fails without one. A recogniser keeps no value, puts none in a
 * message and refuses nothing: any text has a {@link Reading}.
 */
public interface Recognizer {
  /** One word that names the kind in rules and reports: {@code nir}. */
  String kind();

  /** The kind in people's words, without article: « numéro de sécurité sociale (NIR) ». */
  Bilingual label();

  Nature nature();

  /** What it makes of one value, as it stands in the store, without the blanks around it. */
  Reading read(String value, WordLists lists);

  /** How often the check digits of a random value of the same form agree by chance. */
  default double checkedByChance() {
    return 1;
  }

  /** How often a value of another kind has this form. An estimate on the safe side. */
  default double formByChance() {
    return 0.1;
  }

  /**
   * The share of distinct values that must have the form. Less than nearly all only where the form
   * is a list that cannot be complete, such as first names.
   */
  default double enough() {
    return 0.9;
  }

  /**
   * Whether values that are only {@link Reading#POSSIBLE} deserve a LOW without any name that calls
   * for them: eleven characters of an INE do, five digits of a postcode do not.
   */
  default boolean tellsWithoutName() {
    return false;
  }

  default boolean suits(DataType type) {
    return type == DataType.TEXT || type == DataType.NUMBER || type == DataType.UNKNOWN;
  }

  /**
   * Whether the distinct values taken together look like this kind: births spread over decades,
   * versions stay small. Asked only where {@link #read} found enough.
   */
  default boolean plausible(List<String> distinct, NameHint hint) {
    return true;
  }
}
