package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.Bilingual;
import java.util.List;

/**
 * What kind of data does a column hold, how sure is that, and why?
 *
 * @param kind of the recogniser
 * @param personal whether it says something about people; not where most values are nobody's, nor
 *     for organisations
 * @param reasons in the order in which they count; without any value
 */
public record ColumnScore(
    String kind,
    Confidence confidence,
    boolean personal,
    NameHint hint,
    Tally tally,
    List<Bilingual> reasons) {
  public ColumnScore {
    reasons = List.copyOf(reasons);
  }

  /**
   * The score of these numbers, with the reasons that they give.
   *
   * @throws IllegalArgumentException where there is no such kind
   */
  public static ColumnScore of(
      String kind, Confidence confidence, boolean personal, NameHint hint, Tally tally) {
    return new ColumnScore(
        kind, confidence, personal, hint, tally, Reasons.of(Recognizers.named(kind), tally, hint));
  }
}
