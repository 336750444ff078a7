package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules are decided together, since they have the same groups?
 *
 * @param number the plan's place in its rule set
 * @param rules the rules that are decided in these groups, one that looks at another after it
 * @param valueFields fields whose values they count or remember; a hit carries them in this order
 */
public record GroupPlan(
    int number, Grouping grouping, List<SigmaRule> rules, List<FieldRef> valueFields) {
  public GroupPlan {
    rules = List.copyOf(rules);
    valueFields = List.copyOf(valueFields);
  }

  static List<GroupPlan> of(List<DetectionRule> detections, List<CorrelationRule> correlations) {
    Map<Grouping, List<SigmaRule>> byGrouping = new LinkedHashMap<>();
    for (DetectionRule rule : detections) {
      if (rule.alerts()) {
        byGrouping.computeIfAbsent(rule.grouping(), key -> new ArrayList<>()).add(rule);
      }
    }
    for (CorrelationRule rule : correlations) {
      byGrouping.computeIfAbsent(rule.grouping(), key -> new ArrayList<>()).add(rule);
    }
    List<GroupPlan> plans = new ArrayList<>();
    byGrouping.forEach(
        (grouping, rules) ->
            plans.add(new GroupPlan(plans.size(), grouping, rules, valueFields(rules))));
    return List.copyOf(plans);
  }

  private static List<FieldRef> valueFields(List<SigmaRule> rules) {
    Set<FieldRef> fields = new LinkedHashSet<>();
    for (SigmaRule rule : rules) {
      if (rule instanceof CorrelationRule correlation) {
        fields.addAll(correlation.fields());
      }
    }
    return List.copyOf(fields);
  }

  /** Whether some rule here waits for silence, and so for the clock. */
  boolean needsTicks() {
    return rules.stream()
        .anyMatch(
            rule ->
                rule instanceof CorrelationRule correlation
                    && correlation.type() == CorrelationType.ABSENCE);
  }

  /** The detections that are decided here: alone, or for some correlation. */
  Set<DetectionRule> detections() {
    Set<DetectionRule> detections = new LinkedHashSet<>();
    for (SigmaRule rule : rules) {
      if (rule instanceof DetectionRule detection) {
        detections.add(detection);
      } else if (rule instanceof CorrelationRule correlation) {
        for (SigmaRule input : correlation.rules()) {
          if (input instanceof DetectionRule detection) {
            detections.add(detection);
          }
        }
      }
    }
    return detections;
  }
}
