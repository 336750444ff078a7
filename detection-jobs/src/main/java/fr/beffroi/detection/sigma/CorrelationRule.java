package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldRef;
import java.time.Duration;
import java.util.List;

/**
 * What must several events of one group do for a rule to fire? (sigma-correlation-rules 2.1.0.)
 *
 * @param rules what it looks at, in the rule's order: detections or correlations of its grouping
 * @param grouping what makes a group
 * @param timespan length of the sliding window, and of the quiet time that ends an episode
 * @param condition what the count must be
 * @param fields whose values are counted or remembered, in the rule's order
 * @param learning {@code first_seen}: how long a group is watched before anything is new
 * @param remember {@code first_seen}: how long a value, or a whole group, stays known unseen
 */
public record CorrelationRule(
    int number,
    RuleHeader header,
    CorrelationType type,
    List<SigmaRule> rules,
    Grouping grouping,
    Duration timespan,
    CountCondition condition,
    List<FieldRef> fields,
    Duration learning,
    Duration remember,
    boolean alerts)
    implements SigmaRule {
  public CorrelationRule {
    rules = List.copyOf(rules);
    fields = List.copyOf(fields);
  }
}
