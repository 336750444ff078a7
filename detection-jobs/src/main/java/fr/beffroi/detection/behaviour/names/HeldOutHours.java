package fr.beffroi.detection.behaviour.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * How odd were the hours of each machine, by a judge that had not learned them? Hours are judged
 * two by two, so that no sliding hour of the job's lies outside: what is said is more, never less,
 * than what the job would have counted.
 */
final class HeldOutHours {
  private final long[] entries;
  private final Counts odd;

  /**
   * @param odd what an entry of the log keeps of the names that look generated
   */
  HeldOutHours(AskedLog log, Counts odd) {
    this.entries = log.sorted();
    this.odd = odd;
  }

  /** The oddest hour of each machine and day from {@code boundary} on. */
  double[] tops(LongUnaryOperator dayOf, long boundary) {
    List<Double> tops = new ArrayList<>();
    int from = 0;
    while (from < entries.length) {
      int to = from;
      while (to < entries.length
          && AskedLog.client(entries[to]) == AskedLog.client(entries[from])) {
        to++;
      }
      client(from, to, dayOf, boundary, tops);
      from = to;
    }
    return tops.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void client(int from, int to, LongUnaryOperator dayOf, long boundary, List<Double> tops) {
    HourlyHabit habit = new HourlyHabit();
    Set<Integer> before = Set.of();
    long last = Long.MIN_VALUE;
    long today = Long.MIN_VALUE;
    double top = 0;
    int at = from;
    while (at < to) {
      long hour = AskedLog.hour(entries[at]);
      Set<Integer> now = new HashSet<>();
      while (at < to && AskedLog.hour(entries[at]) == hour) {
        add(AskedLog.name(entries[at++]), now);
      }
      Set<Integer> both = hour == last + 1 ? union(before, now) : now;
      long day = dayOf.applyAsLong(hour * HourlyHabit.HOUR);
      habit.see(hour * HourlyHabit.HOUR, now.size());
      if (day >= boundary) {
        if (day != today && today != Long.MIN_VALUE) {
          tops.add(top);
          top = 0;
        }
        today = day;
        top = Math.max(top, TownNames.oddness(both.size(), habit.usual(0)));
      }
      before = now;
      last = hour;
    }
    if (today != Long.MIN_VALUE) {
      tops.add(top);
    }
  }

  private void add(int name, Set<Integer> now) {
    if (odd.get(name) > 0) {
      now.add(name);
    }
  }

  private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
    Set<Integer> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
