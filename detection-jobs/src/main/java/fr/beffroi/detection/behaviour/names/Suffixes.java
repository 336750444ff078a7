package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often do people choose each suffix, and how much rather would a program? */
final class Suffixes {
  private static final int MOST = 10_000;

  /** A suffix that was never seen counts as a fifth of one seen once. */
  private static final double UNSEEN = 0.2;

  private final Map<String, Long> counts = new TreeMap<>();
  private long total;

  static Suffixes of(Collection<DomainName> names) {
    Suffixes suffixes = new Suffixes();
    for (DomainName name : names) {
      if (suffixes.counts.size() < MOST || suffixes.counts.containsKey(name.suffix())) {
        suffixes.counts.merge(name.suffix(), 1L, Long::sum);
        suffixes.total++;
      }
    }
    return suffixes;
  }

  List<String> all() {
    return List.copyOf(counts.keySet());
  }

  /** A program is supposed to choose half of the time as people do, and else by dice. */
  double odds(String suffix) {
    Long count = counts.get(suffix);
    double people = (count == null ? UNSEEN : count) / (total + UNSEEN);
    double dice = 1.0 / Math.max(1, counts.size());
    return Math.log((dice + people) / 2 / people);
  }

  void write(DataOutput out) throws IOException {
    writeVarLong(counts.size(), out);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      writeText(entry.getKey(), out);
      writeVarLong(entry.getValue(), out);
    }
  }

  static Suffixes read(DataInput in) throws IOException {
    Suffixes suffixes = new Suffixes();
    int size = readLength(in, MOST);
    for (int i = 0; i < size; i++) {
      String suffix = readText(in);
      long count = readVarLong(in);
      suffixes.counts.put(suffix, count);
      suffixes.total += count;
    }
    return suffixes;
  }
}
