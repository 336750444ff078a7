package fr.beffroi.compliance.personaldata;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many identifiers of each kind does a text mention, and how sure is each? Mentions, not
 * persons: one number that stands there twice counts twice. Counts only, never what was found.
 *
 * @param byKind of the recognisers; a kind that is not mentioned is not there
 */
public record Mentions(SortedMap<String, Map<Reading, Long>> byKind) {
  public static final Mentions NONE = new Mentions(new TreeMap<>());

  public Mentions {
    SortedMap<String, Map<Reading, Long>> copy = new TreeMap<>();
    byKind.forEach((kind, counts) -> copy.put(kind, Map.copyOf(counts)));
    byKind = Collections.unmodifiableSortedMap(copy);
  }

  /** How often a kind is mentioned with that reading. */
  public long count(String kind, Reading reading) {
    return byKind.getOrDefault(kind, Map.of()).getOrDefault(reading, 0L);
  }

  /** How often a kind is mentioned that belongs to somebody, its form or its check digits right. */
  public long count(String kind) {
    return count(kind, Reading.FORM) + count(kind, Reading.CHECKED);
  }

  /** Those of both. */
  public Mentions and(Mentions other) {
    if (byKind.isEmpty() || other.byKind.isEmpty()) {
      return byKind.isEmpty() ? other : this;
    }
    Tallying sum = new Tallying();
    sum.add(this);
    sum.add(other);
    return sum.mentions();
  }

  /** Counts while a text is read. */
  static final class Tallying {
    private final SortedMap<String, Map<Reading, Long>> counts = new TreeMap<>();

    void add(String kind, Reading reading, long more) {
      counts
          .computeIfAbsent(kind, it -> new EnumMap<>(Reading.class))
          .merge(reading, more, Long::sum);
    }

    void add(Mentions mentions) {
      mentions.byKind.forEach(
          (kind, readings) -> readings.forEach((reading, count) -> add(kind, reading, count)));
    }

    Mentions mentions() {
      return counts.isEmpty() ? NONE : new Mentions(counts);
    }
  }
}
