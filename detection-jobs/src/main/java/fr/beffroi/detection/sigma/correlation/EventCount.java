package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CountCondition;
import fr.beffroi.detection.sigma.SigmaRule;
import org.jspecify.annotations.Nullable;

/** So many events in one timespan; a rule on single events is one that wants one. */
final class EventCount extends Decider {
  /** Room for events that come late and belong between others. */
  private static final int SPARE = 8;

  private final CountCondition condition;

  EventCount(SigmaRule rule, CountCondition condition) {
    super(rule);
    this.condition = condition;
  }

  @Override
  @Nullable Crossing add(RuleMemory memory, Match match) {
    int place = memory.times.add(match.time(), condition.highest() + SPARE);
    Times.Window window = memory.times.fullest(place, span());
    return condition.holds(window.count()) ? new Crossing(window.from(), window.count()) : null;
  }
}
