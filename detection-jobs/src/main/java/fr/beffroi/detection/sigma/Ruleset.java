package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which Sigma rules are in force, and which were refused and why? Read once, never changed, and so
 * shared between threads: a new set takes the place of the old one as a whole.
 */
public final class Ruleset {
  private final List<DetectionRule> detections;
  private final List<CorrelationRule> correlations;
  private final List<Problem> problems;
  private final List<GroupPlan> plans;
  private final Memberships memberships;
  private final int fields;

  Ruleset(
      List<DetectionRule> detections,
      List<CorrelationRule> correlations,
      List<Problem> problems,
      FieldTable fields) {
    this.detections = List.copyOf(detections);
    this.correlations = List.copyOf(correlations);
    this.problems = List.copyOf(problems);
    this.plans = GroupPlan.of(this.detections, this.correlations);
    this.memberships = Memberships.of(plans, this.detections.size(), fields);
    this.fields = fields.size();
  }

  /** Reads all rules of {@code sigma/}; a broken one is refused, listed, and stops no other. */
  public static Ruleset load(RuleFiles files) {
    return new RulesetLoader().load(files);
  }

  public List<DetectionRule> detections() {
    return detections;
  }

  /** Correlation rules; one that looks at another comes after it. */
  public List<CorrelationRule> correlations() {
    return correlations;
  }

  /** All rules in force, detections first. */
  public List<SigmaRule> rules() {
    List<SigmaRule> rules = new ArrayList<>(detections);
    rules.addAll(correlations);
    return rules;
  }

  /** The rule of that id, name or title. */
  public Optional<SigmaRule> find(String wanted) {
    return rules().stream().filter(rule -> rule.header().isCalled(wanted)).findFirst();
  }

  /** What was refused, and what is odd, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }

  /** For each grouping: which rules are decided in it, and what they need of an event. */
  public List<GroupPlan> plans() {
    return plans;
  }

  Memberships memberships() {
    return memberships;
  }

  /** How many fields the rules name. */
  int fields() {
    return fields;
  }
}
