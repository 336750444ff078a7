package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.GroupPlan;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.Ruleset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What do the events of one group add up to? Pure: the caller keeps one {@link GroupMemory} for
 * each {@link Hit#key()}, hands it in and keeps what comes back.
 *
 * <p>Everything is decided when a hit arrives, by event time; watermarks only end episodes and
 * forget. The same hits in the same order give the same alerts. Keeps buffers, so that each thread
 * has its own.
 */
public final class Correlator {
  /**
   * How far apart timers are. Nobody waits for the end of an episode, nor for what is forgotten.
   */
  private static final long APART = 5 * 60_000;

  private final List<GroupWatchers> byPlan = new ArrayList<>();
  private final Map<String, GroupWatchers> byGrouping = new HashMap<>();
  private final List<GroupPlan> plans;

  public Correlator(Ruleset rules) {
    this.plans = rules.plans();
    for (GroupPlan plan : plans) {
      GroupWatchers watchers = new GroupWatchers(plan);
      byPlan.add(watchers);
      byGrouping.put(plan.grouping().id(), watchers);
    }
  }

  /**
   * Takes one hit.
   *
   * @param memory what was kept of the group, or null for a group that is not known
   */
  public Step onHit(@Nullable GroupMemory memory, Hit hit) {
    GroupMemory known = memory == null ? unknown(hit) : memory;
    GroupWatchers watchers = byPlan.get(hit.plan());
    Emissions emissions = new Emissions();
    watchers.onHit(known, hit, emissions);
    return step(watchers, known, emissions);
  }

  private GroupMemory unknown(Hit hit) {
    return new GroupMemory(hit.commune(), plans.get(hit.plan()).grouping().id(), hit.group());
  }

  /**
   * Takes the news that no event older than the watermark will come; {@link Long#MAX_VALUE} at the
   * end of a replay.
   */
  public Step onTime(GroupMemory memory, long watermarkMillis) {
    GroupWatchers watchers = byGrouping.get(memory.grouping());
    Emissions emissions = new Emissions();
    if (watchers == null) {
      return new Step(null, emissions.alerts(), Long.MAX_VALUE, 0); // its rules are no more
    }
    watchers.onTime(memory, watermarkMillis, emissions);
    memory.timer(GroupMemory.NO_TIMER);
    return step(watchers, memory, emissions);
  }

  private static Step step(GroupWatchers watchers, GroupMemory memory, Emissions emissions) {
    if (memory.rules().isEmpty()) {
      return new Step(null, emissions.alerts(), GroupMemory.NO_TIMER, emissions.late());
    }
    return new Step(memory, emissions.alerts(), newTimer(watchers, memory), emissions.late());
  }

  /** None while one is set: when that is due, the group says when to look again. */
  private static long newTimer(GroupWatchers watchers, GroupMemory memory) {
    if (memory.timer() != GroupMemory.NO_TIMER) {
      return GroupMemory.NO_TIMER;
    }
    long timer = rounded(watchers.nextTimer(memory));
    memory.timer(timer);
    return timer;
  }

  /** After the moment itself, at the same time as the timers of other groups. */
  private static long rounded(long time) {
    return time >= Long.MAX_VALUE - APART
        ? Long.MAX_VALUE
        : (Math.floorDiv(time, APART) + 1) * APART;
  }
}
