package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which retention rules are there, those of the commune and of its archives before those that come
 * with Beffroi, and what was wrong with the others?
 */
public final class RetentionPack {
  private final SortedMap<String, RetentionRule> rules;
  private final Map<String, RetentionRule> agreed;
  private final List<Problem> problems;

  RetentionPack(
      SortedMap<String, RetentionRule> rules,
      Map<String, RetentionRule> agreed,
      List<Problem> problems) {
    this.rules = new TreeMap<>(rules);
    this.agreed = Map.copyOf(agreed);
    this.problems = List.copyOf(problems);
  }

  /** Reads the folder {@code retention/}; what is wrong in it is among the problems. */
  public static RetentionPack load(RuleFiles files) {
    return new PackLoader().load(files);
  }

  /** Every rule by id, whatever the day and without agreements. */
  public Collection<RetentionRule> rules() {
    return List.copyOf(rules.values());
  }

  /** What was refused, and why. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The rules of one day. A rule past its validity stays, since an old period is better than none,
   * and is said so; one whose text has not begun to apply is left out.
   */
  public RulesInForce asOf(LocalDate day) {
    SortedMap<String, RetentionRule> inForce = new TreeMap<>();
    List<Problem> notes = new ArrayList<>();
    for (RetentionRule rule : rules.values()) {
      if (rule.hasBegunBy(day)) {
        inForce.put(rule.id(), onThatDay(rule, day, notes));
      }
    }
    return new RulesInForce(day, inForce, notes);
  }

  private RetentionRule onThatDay(RetentionRule rule, LocalDate day, List<Problem> notes) {
    RetentionRule amended = agreed.get(rule.id());
    Agreement agreement = amended == null ? null : amended.agreement();
    if (amended != null && agreement != null) {
      if (agreement.isInForce(day)) {
        return amended;
      }
      if (agreement.hasEndedBy(day)) {
        notes.add(Validity.ended(rule, agreement));
      }
    }
    rule.sources().stream()
        .filter(source -> source.hasEndedBy(day))
        .forEach(source -> notes.add(Validity.ended(rule, source)));
    return rule;
  }
}
