package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.CorrelationType;
import fr.beffroi.detection.sigma.CountCondition;
import fr.beffroi.detection.sigma.DetectionRule;
import fr.beffroi.detection.sigma.GroupPlan;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.detection.sigma.correlation.Watcher.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who hears of a hit in one grouping, and who hears of what they decide? */
final class GroupWatchers {
  private final GroupPlan plan;
  private final List<Watcher> watchers = new ArrayList<>();
  private final List<List<Input>> inputsOf = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final int[] inputs;

  /** A rule that is looked at: by which watcher, and as which bit. */
  private record Input(int watcher, int bit, boolean everyMatch) {}

  GroupWatchers(GroupPlan plan) {
    this.plan = plan;
    for (SigmaRule rule : plan.rules()) {
      listen(rule, watchers.size());
      Watcher watcher = watcher(rule);
      watchers.add(watcher);
      keys.add(watcher.decider().key());
    }
    this.inputs = new int[watchers.size()];
  }

  private void listen(SigmaRule rule, int watcher) {
    if (rule instanceof DetectionRule) {
      input(rule.number(), new Input(watcher, 1, true));
    } else if (rule instanceof CorrelationRule correlation) {
      // A count of correlations counts their episodes; the others ask whether one goes on.
      boolean everyMatch = !correlation.type().counts();
      for (int i = 0; i < correlation.rules().size(); i++) {
        input(correlation.rules().get(i).number(), new Input(watcher, 1 << i, everyMatch));
      }
    }
  }

  private void input(int rule, Input input) {
    while (inputsOf.size() <= rule) {
      inputsOf.add(new ArrayList<>(0));
    }
    inputsOf.get(rule).add(input);
  }

  private Watcher watcher(SigmaRule rule) {
    if (!(rule instanceof CorrelationRule correlation)) {
      return new Watcher(new EventCount(rule, CountCondition.ONE));
    }
    return correlation.type() == CorrelationType.ABSENCE
        ? new SilenceWatcher(correlation)
        : new Watcher(decider(correlation));
  }

  private Decider decider(CorrelationRule rule) {
    return switch (rule.type()) {
      case EVENT_COUNT, ABSENCE -> new EventCount(rule, rule.condition());
      case VALUE_COUNT -> new ValueCount(rule, new ValueReader(plan, rule));
      case VALUE_SUM -> new ValueSum(rule, new ValueReader(plan, rule));
      case TEMPORAL, TEMPORAL_ORDERED -> new Temporal(rule);
      case FIRST_SEEN -> new FirstSeen(rule, new ValueReader(plan, rule));
    };
  }

  /** Tells every rule that the hit concerns, those that look at other rules after these. */
  void onHit(GroupMemory memory, Hit hit, Emissions emissions) {
    Arrays.fill(inputs, 0);
    for (int rule : hit.rules()) {
      tell(rule, true);
    }
    Sighting sighting = Sighting.of(hit, hit.time());
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] != 0 || hit.tick()) {
        onHit(memory, i, new Match(hit, inputs[i], hit.time(), sighting), emissions);
      }
    }
  }

  private void onHit(GroupMemory memory, int place, Match match, Emissions emissions) {
    Watcher watcher = watchers.get(place);
    if (!watcher.concerns(match)) {
      return;
    }
    String key = watcher.decider().key();
    RuleMemory rule = memory.ruleOrNew(place, key);
    Outcome outcome = watcher.onMatch(memory, rule, match, emissions);
    if (outcome != Outcome.NOTHING) {
      tell(watcher.decider().rule().number(), outcome == Outcome.OPENED);
    }
    if (rule.isEmpty()) {
      memory.drop((other, empty) -> other.equals(key));
    }
  }

  private void tell(int rule, boolean first) {
    if (rule >= inputsOf.size()) {
      return;
    }
    List<Input> listeners = inputsOf.get(rule);
    for (int i = 0; i < listeners.size(); i++) {
      Input input = listeners.get(i);
      if (first || input.everyMatch()) {
        inputs[input.watcher()] |= input.bit();
      }
    }
  }

  /** Tells every rule the time; drops what is empty then, and what belongs to rules no more. */
  void onTime(GroupMemory memory, long time, Emissions emissions) {
    for (Watcher watcher : watchers) {
      RuleMemory rule = memory.rule(watcher.decider().key());
      if (rule != null) {
        watcher.onTime(memory, rule, time, emissions);
      }
    }
    memory.drop(this::isOver);
  }

  private boolean isOver(String key, RuleMemory rule) {
    return rule.isEmpty() || !keys.contains(key);
  }

  /** When a rule has something to do first; {@link Long#MAX_VALUE} for never. */
  long nextTimer(GroupMemory memory) {
    long next = Long.MAX_VALUE;
    for (Watcher watcher : watchers) {
      RuleMemory rule = memory.rule(watcher.decider().key());
      if (rule != null) {
        next = Math.min(next, watcher.nextTimer(rule));
      }
    }
    return next;
  }
}
