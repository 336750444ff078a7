package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import org.jspecify.annotations.Nullable;

/** So many different values, of one field or of several taken together, in one timespan. */
final class ValueCount extends Decider {
  private static final int SPARE = 8;

  /** How far the values of an episode are counted; more is said as this many. */
  private static final int MOST_VALUES = 1_000;

  private static final int MOST_TIMES = 256;

  private final CorrelationRule rule;
  private final ValueReader values;
  private final int most;

  ValueCount(CorrelationRule rule, ValueReader values) {
    super(rule);
    this.rule = rule;
    this.values = values;
    this.most = Math.max(MOST_VALUES, rule.condition().highest() + SPARE);
  }

  @Override
  boolean concerns(Match match) {
    return match.inputs() != 0 && values.isComplete(match.hit());
  }

  @Override
  @Nullable Crossing add(RuleMemory memory, Match match) {
    Distinct distinct = distinct(memory);
    distinct.add(values.of(match.hit()), match.time(), most);
    distinct.dropBefore(memory.newest - span());
    memory.times.add(match.time(), MOST_TIMES);
    memory.times.dropBefore(memory.newest - span());
    if (!rule.condition().holds(distinct.size())) {
      return null;
    }
    Times.Window window = memory.times.all();
    return new Crossing(window.from(), window.count());
  }

  @Override
  boolean extend(RuleMemory memory, Match match) {
    Distinct distinct = distinct(memory);
    long value = values.of(match.hit());
    if (distinct.size() < most || distinct.contains(value)) {
      distinct.add(value, match.time(), most);
    }
    return true;
  }

  private static Distinct distinct(RuleMemory memory) {
    Distinct distinct = memory.distinct;
    if (distinct == null) {
      distinct = new Distinct();
      memory.distinct = distinct;
    }
    return distinct;
  }
}
