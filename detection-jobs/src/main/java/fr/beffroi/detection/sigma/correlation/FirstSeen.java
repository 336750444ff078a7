package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import org.jspecify.annotations.Nullable;

/** A value that a group never had, once the group has been watched for the learning time. */
final class FirstSeen extends Decider {
  private final ValueReader values;
  private final long learning;
  private final long remember;

  FirstSeen(CorrelationRule rule, ValueReader values) {
    super(rule);
    this.values = values;
    this.learning = rule.learning().toMillis();
    this.remember = rule.remember().toMillis();
  }

  @Override
  boolean concerns(Match match) {
    return match.inputs() != 0 && values.isComplete(match.hit());
  }

  @Override
  @Nullable Crossing add(RuleMemory memory, Match match) {
    return isNew(memory, values.of(match.hit()), match) ? new Crossing(match.time(), 1) : null;
  }

  @Override
  boolean extend(RuleMemory memory, Match match) {
    long value = values.of(match.hit());
    boolean isNew = isNew(memory, value, match);
    Known known = memory.known;
    return isNew || (known != null && known.fresh().contains(value));
  }

  private boolean isNew(RuleMemory memory, long value, Match match) {
    Known known = memory.known;
    if (known == null || match.time() > known.newest() + remember) {
      known = new Known(match.time());
      memory.known = known;
    }
    return known.isNew(value, match.time(), learning, remember);
  }

  @Override
  boolean firesAlone() {
    return true;
  }

  @Override
  long habitsUntil(RuleMemory memory) {
    Known known = memory.known;
    return known == null ? Long.MAX_VALUE : known.newest() + remember;
  }
}
