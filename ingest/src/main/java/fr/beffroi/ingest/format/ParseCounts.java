package fr.beffroi.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What became of the lines of each source? Counted, and for those that were not read a sample of
 * positions under each reason: the lines themselves stay in the archive.
 *
 * <p>Written by one thread, read by any.
 */
public final class ParseCounts {
  private static final int MOST_SOURCES = 1_024;
  private static final int MOST_REASONS = 32;
  private static final int SAMPLE = 5;
  private static final String OTHER = "other";

  private final Map<String, OfSource> sources = new ConcurrentHashMap<>();

  /** The counts of one source. */
  public static final class OfSource {
    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong unparsed = new AtomicLong();
    private final Map<String, Reason> reasons = new ConcurrentHashMap<>();

    public long lines() {
      return lines.get();
    }

    public long events() {
      return events.get();
    }

    /** Lines that no format read; their reasons are in {@link #reasons()}. */
    public long unparsed() {
      return unparsed.get();
    }

    public Map<String, Reason> reasons() {
      return Map.copyOf(reasons);
    }
  }

  /**
   * Lines that were not read for one reason.
   *
   * @param sample positions of the first ones
   */
  public record Reason(long count, List<String> sample) {
    Reason with(String position) {
      if (sample.size() >= SAMPLE) {
        return new Reason(count + 1, sample);
      }
      List<String> longer = new ArrayList<>(sample);
      longer.add(position);
      return new Reason(count + 1, List.copyOf(longer));
    }
  }

  void parsed(String source, int events) {
    OfSource of = of(source);
    of.lines.incrementAndGet();
    of.events.addAndGet(events);
  }

  void unparsed(String source, String reason, String position) {
    OfSource of = of(source);
    of.lines.incrementAndGet();
    of.unparsed.incrementAndGet();
    boolean room = of.reasons.size() < MOST_REASONS || of.reasons.containsKey(reason);
    of.reasons.merge(
        room ? reason : OTHER,
        new Reason(1, List.of(position)),
        (known, one) -> known.with(position));
  }

  /** The counts by source id; beyond a cap of sources the rest stand under "other". */
  public Map<String, OfSource> bySource() {
    return Map.copyOf(sources);
  }

  private OfSource of(String source) {
    OfSource known = sources.get(source);
    if (known != null) {
      return known;
    }
    String name = sources.size() < MOST_SOURCES ? source : OTHER;
    return sources.computeIfAbsent(name, any -> new OfSource());
  }
}
