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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who hears of a hit in one grouping, and who hears of what they decide? */
final class GroupWatchers {
  private final GroupPlan plan;
  private final List<Watcher> watchers = new ArrayList<>();
  private final Map<Integer, List<Input>> inputsOf = new HashMap<>();
  private final int[] inputs;

  /** A rule that is looked at: by which watcher, and as which bit. */
  private record Input(int watcher, int bit, boolean everyMatch) {}

  GroupWatchers(GroupPlan plan) {
    this.plan = plan;
    for (SigmaRule rule : plan.rules()) {
      listen(rule, watchers.size());
      watchers.add(watcher(rule));
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
    inputsOf.computeIfAbsent(rule, key -> new ArrayList<>(2)).add(input);
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
    for (int i = 0; i < watchers.size(); i++) {
      Watcher watcher = watchers.get(i);
      Match match = new Match(hit, inputs[i], hit.time());
      if ((inputs[i] != 0 || hit.tick()) && watcher.concerns(match)) {
        RuleMemory rule = memory.ruleOrNew(watcher.decider().key());
        Outcome outcome = watcher.onMatch(memory, rule, match, emissions);
        if (outcome != Outcome.NOTHING) {
          tell(watcher.decider().rule().number(), outcome == Outcome.OPENED);
        }
      }
    }
  }

  private void tell(int rule, boolean first) {
    List<Input> listeners = inputsOf.get(rule);
    if (listeners == null) {
      return;
    }
    for (Input input : listeners) {
      if (first || input.everyMatch()) {
        inputs[input.watcher()] |= input.bit();
      }
    }
  }

  void onTime(GroupMemory memory, long time, Emissions emissions) {
    for (Watcher watcher : watchers) {
      RuleMemory rule = memory.rule(watcher.decider().key());
      if (rule != null) {
        watcher.onTime(memory, rule, time, emissions);
      }
    }
  }

  /** Drops what is empty, and what belongs to rules that are no more. */
  long tidy(GroupMemory memory) {
    long next = Long.MAX_VALUE;
    int kept = 0;
    for (Watcher watcher : watchers) {
      RuleMemory rule = memory.rule(watcher.decider().key());
      if (rule != null && rule.isEmpty()) {
        memory.rules().remove(watcher.decider().key());
      } else if (rule != null) {
        kept++;
        next = Math.min(next, watcher.nextTimer(rule));
      }
    }
    if (kept < memory.rules().size()) {
      memory.rules().keySet().retainAll(keys());
    }
    return next;
  }

  private List<String> keys() {
    return watchers.stream().map(watcher -> watcher.decider().key()).toList();
  }
}
