package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Set;

/**
 * Which activity may a table belong to, under which rule, from which dates, and why?
 *
 * @param activity id in the vocabulary
 * @param binding its rule is {@code ?} where no rule is known
 * @param kinds of personal data in it, as recognisers call them
 * @param reasons in the order in which they count
 * @param missing triggers of the rule for which no column was found
 * @param dates columns of the table that hold days
 */
public record ProposedTable(
    String activity,
    TableBinding binding,
    Confidence confidence,
    Set<String> kinds,
    List<Bilingual> reasons,
    List<String> missing,
    List<String> dates) {
  static final String NO_RULE = "?";

  public ProposedTable {
    kinds = Set.copyOf(kinds);
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    dates = List.copyOf(dates);
  }

  /** Whether somebody must decide before anything is evaluated. */
  public boolean isDoubtful() {
    return confidence == Confidence.LOW || binding.rule().equals(NO_RULE);
  }
}
