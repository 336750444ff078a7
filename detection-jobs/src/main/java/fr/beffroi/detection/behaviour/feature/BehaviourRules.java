package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which behaviour rules are in force? A broken one is refused, listed, and stops no other. */
public final class BehaviourRules {
  /** Folder of the rules; {@link SchoolHolidays} stand below it. */
  public static final String AREA = "behaviour";

  private final List<BehaviourRule> rules;
  private final Clauses clauses;
  private final List<Problem> problems;

  private BehaviourRules(List<BehaviourRule> rules, Clauses clauses, List<Problem> problems) {
    this.rules = List.copyOf(rules);
    this.clauses = clauses;
    this.problems = List.copyOf(problems);
  }

  /** Reads all rules of {@code behaviour/}. */
  public static BehaviourRules load(RuleFiles files) {
    Clauses clauses = new Clauses();
    List<BehaviourRule> rules = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(files.problems());
    for (RuleFile file : files.in(AREA)) {
      if (!SchoolHolidays.isIn(file)) {
        read(file, clauses, rules, problems);
      }
    }
    return new BehaviourRules(rules, clauses, problems);
  }

  private static void read(
      RuleFile file, Clauses clauses, List<BehaviourRule> rules, List<Problem> problems) {
    BehaviourRuleReader reader = new BehaviourRuleReader(file, clauses, problems);
    try {
      for (YamlNode document : Yaml.read(file.name(), file.text())) {
        BehaviourRule rule = reader.read(document, rules.size());
        checkUnique(rule, rules);
        rules.add(rule);
      }
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }

  private static void checkUnique(BehaviourRule rule, List<BehaviourRule> rules)
      throws RuleException {
    for (BehaviourRule other : rules) {
      if (other.id().equals(rule.id()) || other.name().equals(rule.name())) {
        throw new RuleException(
            rule.at(),
            "une autre règle a déjà cet 'id' ou ce nom (" + other.at() + ") : changez-le",
            "another rule has this 'id' or name already (" + other.at() + "): change it");
      }
    }
  }

  /** All rules, by their number. */
  public List<BehaviourRule> rules() {
    return rules;
  }

  /** The rule of that id or name. */
  public Optional<BehaviourRule> find(String wanted) {
    return rules.stream()
        .filter(rule -> rule.id().equals(wanted) || rule.name().equals(wanted))
        .findFirst();
  }

  /** The rule under which something was kept, or null where it is gone or measures otherwise. */
  public @Nullable BehaviourRule of(String id, long fingerprint) {
    for (BehaviourRule rule : rules) {
      if (rule.id().equals(id)) {
        return rule.fingerprint() == fingerprint ? rule : null;
      }
    }
    return null;
  }

  /** The rules that look at events of a logsource. */
  BehaviourRule[] asking(Logsource logsource) {
    return rules.stream().filter(rule -> rule.asks(logsource)).toArray(BehaviourRule[]::new);
  }

  Clauses.Answers answers() {
    return clauses.answers();
  }

  /** What was refused, and what is odd, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }
}
