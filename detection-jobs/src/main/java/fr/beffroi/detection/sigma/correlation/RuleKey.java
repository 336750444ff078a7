package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.CountCondition;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.detection.sigma.SigmaRule;
import java.nio.charset.StandardCharsets;

/**
 * Under which name is a rule's memory kept? Its id and a digest of its terms: what was counted for
 * other terms is forgotten when a rule is edited.
 */
final class RuleKey {
  private RuleKey() {}

  static String of(SigmaRule rule) {
    StringBuilder terms = new StringBuilder(rule.timespan().toString());
    if (rule instanceof CorrelationRule correlation) {
      terms.append(correlation.type()).append(text(correlation.condition()));
      terms.append(correlation.learning()).append(correlation.remember());
      correlation.fields().forEach(field -> terms.append(' ').append(field.name()));
      correlation.rules().forEach(input -> terms.append(' ').append(input.header().id()));
    }
    byte[] bytes = terms.toString().getBytes(StandardCharsets.UTF_8);
    return rule.header().id() + '/' + Digest.hex(bytes, 4);
  }

  /** As the first release wrote it, so that an upgrade forgets nothing. */
  private static String text(CountCondition condition) {
    long atMost = condition.isUnbounded() ? Integer.MAX_VALUE : condition.atMost();
    return "CountCondition[atLeast="
        + condition.atLeast()
        + ", atMost="
        + atMost
        + ", except="
        + condition.except()
        + "]";
  }
}
