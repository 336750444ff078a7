package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.Condition;
import fr.beffroi.ingest.event.Logsource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which single events does a rule match: of its logsource, and as its condition says? */
public record DetectionRule(
    int number,
    RuleHeader header,
    Logsource logsource,
    Condition condition,
    Grouping grouping,
    boolean alerts)
    implements SigmaRule {
  @Override
  public Duration timespan() {
    return header.guidance().timespan();
  }

  /**
   * Whether an event of that logsource is this rule's business: each of category, product and
   * service that the rule names is the event's, without case.
   */
  boolean asks(Logsource event) {
    return asks(logsource.category(), event.category())
        && asks(logsource.product(), event.product())
        && asks(logsource.service(), event.service());
  }

  private static boolean asks(@Nullable String wanted, @Nullable String given) {
    return wanted == null || wanted.equalsIgnoreCase(given);
  }
}
