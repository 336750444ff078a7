package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.SigmaRule;
import org.jspecify.annotations.Nullable;

/**
 * When does a rule of one kind fire, and what belongs to its episode then? A new kind of
 * correlation is a new class of these.
 */
abstract class Decider {
  private final SigmaRule rule;
  private final String key;
  private final long span;

  Decider(SigmaRule rule) {
    this.rule = rule;
    this.key = RuleKey.of(rule);
    this.span = rule.timespan().toMillis();
  }

  SigmaRule rule() {
    return rule;
  }

  /** Where the rule's memory is kept: another one once the rule's terms change. */
  String key() {
    return key;
  }

  /** The timespan in milliseconds. */
  long span() {
    return span;
  }

  /** Whether the match says anything to this rule. */
  boolean concerns(Match match) {
    return match.inputs() != 0;
  }

  /** Adds a match to what is remembered; answers what it makes cross, or null. */
  abstract @Nullable Crossing add(RuleMemory memory, Match match);

  /** Adds a match while an episode is open; answers whether it belongs to the episode. */
  boolean extend(RuleMemory memory, Match match) {
    return true;
  }

  /** Whether only the event that crosses belongs to the alert, and not those before it. */
  boolean firesAlone() {
    return false;
  }

  /** When habits are forgotten, in event time; {@link Long#MAX_VALUE} where there are none. */
  long habitsUntil(RuleMemory memory) {
    return Long.MAX_VALUE;
  }
}
