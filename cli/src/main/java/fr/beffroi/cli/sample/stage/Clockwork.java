package fr.beffroi.cli.sample.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What happens next? Behaviours put their next step on the agenda; steps run in order of time,
 * those of one instant in the order in which they were put. Lines are written at the present
 * instant only, so they are in order by construction, and nothing waits in memory but each
 * behaviour's next step.
 */
public final class Clockwork {
  private record Step(long at, long number, Runnable action) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private record Silence(long from, long to) {}

  private final PriorityQueue<Step> agenda = new PriorityQueue<>(4096);
  private final ArrayDeque<SampleLine> written = new ArrayDeque<>();
  private final Map<String, Silence> silences = new HashMap<>();
  private final Map<String, long[]> counters = new HashMap<>();
  private final Stamps stamps;
  private final long end;
  private long now;
  private Instant instant;
  private long steps;

  public Clockwork(long start, long end, ZoneId zone) {
    this.now = start;
    this.instant = Instant.ofEpochMilli(start);
    this.end = end;
    this.stamps = new Stamps(zone);
    stamps.set(start);
  }

  /** The present, in milliseconds since 1970. */
  public long now() {
    return now;
  }

  public Stamps stamps() {
    return stamps;
  }

  /** Puts a step on the agenda; what lies after the period never happens. */
  void at(long time, Runnable action) {
    if (time < end) {
      agenda.add(new Step(Math.max(time, now), steps++, action));
    }
  }

  /** Writes a line now, unless its source is silent; returns whether it was written. */
  boolean write(String sourceId, String text) {
    Silence silence = silences.get(sourceId);
    if (silence != null && now >= silence.from && now < silence.to) {
      return false;
    }
    written.add(new SampleLine(instant, sourceId, text));
    return true;
  }

  /** Makes a source lose all that is written to it from {@code from} until {@code to}. */
  void silence(String sourceId, long from, long to) {
    silences.put(sourceId, new Silence(from, to));
  }

  /** One more than last time, for record numbers and the like. */
  public long count(String what, long first) {
    long[] counter = counters.computeIfAbsent(what, key -> new long[] {first});
    return counter[0]++;
  }

  /** The next line, or null at the end of the period. */
  public @Nullable SampleLine next() {
    while (written.isEmpty()) {
      Step step = agenda.poll();
      if (step == null) {
        return null;
      }
      if (step.at != now) {
        now = step.at;
        instant = Instant.ofEpochMilli(now);
        stamps.set(now);
      }
      step.action.run();
    }
    return written.poll();
  }
}
