package fr.beffroi.compliance.register;

import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RuleKind;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What does the register say that the stores do not hold? What they hold and it does not say is a
 * finding.
 *
 * @param notFound activities of which no table was found, though their stores were read
 * @param withoutTable activities that name no table: nothing of them is evaluated
 * @param unusedRules ids of rules that no table is under; most communes do not do all that the pack
 *     knows
 */
public record Drift(
    List<ProcessingActivity> notFound,
    List<ProcessingActivity> withoutTable,
    List<String> unusedRules) {
  /** None: the register and the stores agree. */
  public static final Drift NONE = new Drift(List.of(), List.of(), List.of());

  public Drift {
    notFound = List.copyOf(notFound);
    withoutTable = List.copyOf(withoutTable);
    unusedRules = List.copyOf(unusedRules);
  }

  /** The drift between a register and the tables that were found. */
  public static Drift between(Register register, Bindings bindings, RulesInForce rules) {
    return new Drift(
        register.activities().stream()
            .filter(activity -> !activity.tables().isEmpty())
            .filter(activity -> isNotFound(activity, bindings))
            .toList(),
        register.activities().stream().filter(activity -> activity.tables().isEmpty()).toList(),
        unused(register, rules));
  }

  /** Not where a store was not read, which is a warning: nobody knows. */
  private static boolean isNotFound(ProcessingActivity activity, Bindings bindings) {
    boolean bound = bindings.tables().stream().anyMatch(it -> it.activity().equals(activity));
    return !bound
        && bindings.unbound().stream()
            .filter(it -> it.activity().equals(activity))
            .allMatch(it -> it.found().isEmpty() && it.why().isError());
  }

  private static List<String> unused(Register register, RulesInForce rules) {
    Set<String> unused =
        rules.rules().stream()
            .filter(Drift::isAboutTables)
            .map(RetentionRule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    register.activities().stream()
        .flatMap(activity -> activity.tables().stream())
        .forEach(binding -> unused.remove(binding.rule()));
    return List.copyOf(unused);
  }

  /** What must not be there at all is looked for everywhere, under no binding. */
  private static boolean isAboutTables(RetentionRule rule) {
    return rule.kind() != RuleKind.FORBIDDEN;
  }

  /**
   * What the commune should look at in its register.
   *
   * @param file where the register is
   */
  public List<Problem> notes(String file) {
    List<Problem> notes = new ArrayList<>();
    for (ProcessingActivity activity : notFound) {
      notes.add(
          Problem.warning(
              Location.of(file),
              "'"
                  + activity.id()
                  + "' : aucune de ses tables n'a été trouvée ; corrigez leurs noms,"
                  + " ou retirez ce traitement s'il a pris fin",
              "'"
                  + activity.id()
                  + "': none of its tables was found; correct their names, or take"
                  + " the activity out if it has ended"));
    }
    for (ProcessingActivity activity : withoutTable) {
      notes.add(
          Problem.warning(
              Location.of(file),
              "'"
                  + activity.id()
                  + "' : aucune table, donc rien n'est évalué ; ajoutez 'tables' si"
                  + " ses données sont dans une source",
              "'"
                  + activity.id()
                  + "': no table, so nothing is evaluated; add 'tables' if its data"
                  + " are in a store"));
    }
    return List.copyOf(notes);
  }
}
