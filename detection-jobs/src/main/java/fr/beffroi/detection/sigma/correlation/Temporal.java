package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.CorrelationType;
import org.jspecify.annotations.Nullable;

/** All rules in one timespan, in any order, or each after the one before it. */
final class Temporal extends Decider {
  private static final int MOST_TIMES = 256;

  private final int rules;
  private final boolean ordered;

  Temporal(CorrelationRule rule) {
    super(rule);
    this.rules = rule.rules().size();
    this.ordered = rule.type() == CorrelationType.TEMPORAL_ORDERED;
  }

  @Override
  @Nullable Crossing add(RuleMemory memory, Match match) {
    Chain chain = chain(memory);
    memory.times.add(match.time(), MOST_TIMES);
    chain.add(match.time(), match.inputs());
    long first =
        ordered
            ? chain.addInOrder(match.time(), match.inputs(), span())
            : chain.allSince(memory.newest - span());
    return first == Chain.NEVER ? null : new Crossing(first, memory.times.countFrom(first));
  }

  private Chain chain(RuleMemory memory) {
    Chain chain = memory.chain;
    if (chain == null) {
      chain = new Chain(rules);
      memory.chain = chain;
    }
    return chain;
  }
}
