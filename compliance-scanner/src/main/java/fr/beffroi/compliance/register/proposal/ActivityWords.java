package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.register.LegalBasis;
import fr.beffroi.rules.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By which names is a usual activity of a commune known?
 *
 * @param strong phrases that mean it and little else
 * @param weak words that several activities use
 * @param against words that make it something else
 * @param rules none where Beffroi knows no period for it
 */
record ActivityWords(
    String id,
    Bilingual name,
    Bilingual purpose,
    LegalBasis legalBasis,
    Phrases strong,
    Phrases weak,
    Set<String> against,
    List<RuleWords> rules) {
  ActivityWords {
    against = Set.copyOf(against);
    rules = List.copyOf(rules);
  }

  /** The rule that the table's words call for; else the first that suits any table. */
  Optional<RuleWords> ruleFor(Collection<String> table) {
    RuleWords best = null;
    int most = 0;
    for (RuleWords rule : rules) {
      int said = rule.tables().longestIn(table).map(Set::size).orElse(0);
      if (said > most || (best == null && rule.tables().phrases().isEmpty())) {
        best = rule;
        most = said;
      }
    }
    return Optional.ofNullable(best);
  }
}
