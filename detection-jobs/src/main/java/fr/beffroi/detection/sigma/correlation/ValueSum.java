package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import org.jspecify.annotations.Nullable;

/**
 * So much of one number, added up over one timespan. An event whose field is absent, or no number,
 * does not count.
 */
final class ValueSum extends Decider {
  private static final int MOST_TIMES = 256;

  private final CorrelationRule rule;
  private final ValueReader values;

  ValueSum(CorrelationRule rule, ValueReader values) {
    super(rule);
    this.rule = rule;
    this.values = values;
  }

  @Override
  boolean concerns(Match match) {
    return match.inputs() != 0 && !Double.isNaN(values.numberOf(match.hit()));
  }

  @Override
  @Nullable Crossing add(RuleMemory memory, Match match) {
    Sums sums = sums(memory);
    sums.add(match.time(), values.numberOf(match.hit()));
    sums.dropBefore(memory.newest - span());
    memory.times.add(match.time(), MOST_TIMES);
    memory.times.dropBefore(memory.newest - span());
    if (!rule.condition().holds(sums.total())) {
      return null;
    }
    Times.Window window = memory.times.all();
    return new Crossing(window.from(), window.count());
  }

  /** Nothing leaves the sum any more: it is the episode's. */
  @Override
  boolean extend(RuleMemory memory, Match match) {
    sums(memory).add(match.time(), values.numberOf(match.hit()));
    return true;
  }

  private static Sums sums(RuleMemory memory) {
    Sums sums = memory.sums;
    if (sums == null) {
      sums = new Sums();
      memory.sums = sums;
    }
    return sums;
  }
}
