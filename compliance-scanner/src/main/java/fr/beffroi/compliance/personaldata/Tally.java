package fr.beffroi.compliance.personaldata;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many distinct values of a column did a recogniser read as what?
 *
 * @param distinct distinct values that are not null
 * @param checked of these, with check digits that agree
 * @param form with the form alone
 * @param possible that could be of the kind
 * @param impersonal of the kind, and nobody's
 */
public record Tally(int distinct, int checked, int form, int possible, int impersonal) {
  public Tally {
    if (Math.min(Math.min(checked, form), Math.min(possible, impersonal)) < 0
        || checked + form + possible + impersonal > distinct) {
      throw new IllegalArgumentException("a part is not larger than the whole nor below nothing");
    }
  }

  static Tally of(Recognizer recognizer, List<String> values, WordLists lists) {
    Map<Reading, Integer> counts = new EnumMap<>(Reading.class);
    for (String value : values) {
      counts.merge(recognizer.read(value, lists), 1, Integer::sum);
    }
    return new Tally(
        values.size(),
        counts.getOrDefault(Reading.CHECKED, 0),
        counts.getOrDefault(Reading.FORM, 0),
        counts.getOrDefault(Reading.POSSIBLE, 0),
        counts.getOrDefault(Reading.IMPERSONAL, 0));
  }

  /** The values that are somebody's: the impersonal ones speak neither for nor against the kind. */
  int judged() {
    return distinct - impersonal;
  }

  double checkedRate() {
    return rate(checked);
  }

  double formRate() {
    return rate(checked + form);
  }

  double possibleRate() {
    return rate(checked + form + possible);
  }

  /** Whether most of what is of the kind is nobody's. */
  boolean isMostlyImpersonal() {
    return impersonal > checked + form + possible;
  }

  private double rate(int count) {
    return judged() == 0 ? 0 : (double) count / judged();
  }
}
