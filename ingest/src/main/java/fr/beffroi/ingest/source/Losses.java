package fr.beffroi.ingest.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many lines, or occasions to lose lines, does a source count under which reason? */
final class Losses {
  /** A line above {@link LineReader#LONGEST}: its beginning is kept, the rest is not. */
  static final String LINE_CUT = "line_cut_at_1_mib";

  private final Map<String, LongAdder> byReason = new ConcurrentHashMap<>();

  void count(String reason) {
    count(reason, 1);
  }

  void count(String reason, long lines) {
    if (lines > 0) {
      byReason.computeIfAbsent(reason, unused -> new LongAdder()).add(lines);
    }
  }

  Map<String, Long> snapshot() {
    Map<String, Long> snapshot = new TreeMap<>();
    byReason.forEach((reason, count) -> snapshot.put(reason, count.sum()));
    return snapshot;
  }
}
