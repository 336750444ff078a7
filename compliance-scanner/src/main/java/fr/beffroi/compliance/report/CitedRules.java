package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.RetentionRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On which rules do findings rest? */
final class CitedRules {
  private CitedRules() {}

  /** Each once, by id. */
  static Collection<RetentionRule> of(List<Finding> findings) {
    Map<String, RetentionRule> byId = new TreeMap<>();
    for (Finding finding : findings) {
      finding.rule().ifPresent(rule -> byId.put(rule.id(), rule));
    }
    return List.copyOf(byId.values());
  }
}
