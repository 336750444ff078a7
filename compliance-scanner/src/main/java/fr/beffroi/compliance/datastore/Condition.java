package fr.beffroi.compliance.datastore;

import java.time.LocalDate;
import java.util.List;

/** Which rows of a table are meant? A question's conditions hold all together. */
public sealed interface Condition {
  /**
   * The column, as text, is one of these words of the application.
   *
   * @param values at least one; a code of the application, never a person's data
   */
  record IsOneOf(String column, List<String> values) implements Condition {
    public IsOneOf {
      values = checked(values);
    }
  }

  /** The column is none of these words, or null. */
  record IsNoneOf(String column, List<String> values) implements Condition {
    public IsNoneOf {
      values = checked(values);
    }
  }

  /** The date is known. */
  record IsDated(DateSource date) implements Condition {}

  /** The date is not known. */
  record IsUndated(DateSource date) implements Condition {}

  /** The date is known and lies before that day. */
  record IsBefore(DateSource date, LocalDate day) implements Condition {}

  /** The date is known and is that day or a later one. */
  record IsFrom(DateSource date, LocalDate day) implements Condition {}

  /** The column holds something: not null, and not an empty text. */
  record IsFilled(String column) implements Condition {}

  /**
   * Whether an application's code can be asked for: up to 100 characters, no control character, and
   * no backslash, which stores read in different ways.
   */
  static boolean isCode(String value) {
    return value.length() <= 100
        && value.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\');
  }

  private static List<String> checked(List<String> values) {
    if (values.isEmpty() || !values.stream().allMatch(Condition::isCode)) {
      throw new IllegalArgumentException(
          "a condition has at least one value, of up to 100 characters, without backslash");
    }
    return List.copyOf(values);
  }
}
