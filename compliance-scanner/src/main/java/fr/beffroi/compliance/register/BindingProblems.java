package fr.beffroi.compliance.register;

import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.compliance.retention.Trigger;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.util.Collection;
import java.util.List;

/** How is it said that a table of the register cannot be bound, or not as it should? */
final class BindingProblems {
  private BindingProblems() {}

  static Problem missing(Location at, RetentionRule rule, String trigger) {
    if (trigger.equals(Trigger.UNSPECIFIED)) {
      return Problem.warning(
          at,
          "le texte de '"
              + rule.id()
              + "' ne dit pas depuis quand compter : écrivez la règle de"
              + " votre commune, ou aucune ligne ne peut être datée",
          "the text of '"
              + rule.id()
              + "' does not say what to count from: write your commune's"
              + " own rule, or no row can be dated");
    }
    Bilingual words =
        trigger.equals(rule.trigger().word())
            ? rule.trigger().words()
            : rule.administrativeTrigger().words();
    return Problem.warning(
        at,
        "la règle '"
            + rule.id()
            + "' compte depuis « "
            + words.french()
            + " » : ajoutez '"
            + trigger
            + ": colonne' sous 'triggers', ou aucune ligne ne peut être datée",
        "the rule '"
            + rule.id()
            + "' counts from '"
            + words.english()
            + "': add '"
            + trigger
            + ": column' under 'triggers', or no row can be dated");
  }

  static Problem unused(Location at, RetentionRule rule, String trigger) {
    Bilingual near =
        Nearest.question(
            trigger, List.of(rule.trigger().word(), rule.administrativeTrigger().word()));
    return Problem.warning(
        at,
        "la règle '"
            + rule.id()
            + "' ne compte pas depuis '"
            + trigger
            + "' : enlevez-le."
            + near.french(),
        "the rule '"
            + rule.id()
            + "' does not count from '"
            + trigger
            + "': take it out."
            + near.english());
  }

  static Problem notRead(TableBinding binding) {
    return Problem.warning(
        binding.at(),
        "'" + binding.store() + "' n'a pas été lu : rien n'est dit de « " + binding.table() + " »",
        "'" + binding.store() + "' was not read: nothing is said of '" + binding.table() + "'");
  }

  static RuleException noStore(TableBinding binding, Collection<String> known) {
    Bilingual near = Nearest.question(binding.store(), known);
    return new RuleException(
        binding.at(),
        "aucune source ne s'appelle '"
            + binding.store()
            + "' : ajoutez-la à stores.yml, ou corrigez."
            + near.french(),
        "no store is called '"
            + binding.store()
            + "': add it to stores.yml, or correct it."
            + near.english());
  }

  static RuleException noRule(TableBinding binding, RulesInForce rules) {
    Bilingual near = Nearest.question(binding.rule(), rules.byId().keySet());
    return new RuleException(
        binding.at(),
        "aucune règle ne s'appelle '"
            + binding.rule()
            + "' le "
            + rules.asOf()
            + " : corrigez-la."
            + near.french(),
        "no rule is called '"
            + binding.rule()
            + "' on "
            + rules.asOf()
            + ": correct it."
            + near.english());
  }
}
