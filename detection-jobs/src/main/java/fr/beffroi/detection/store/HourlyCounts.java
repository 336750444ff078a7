package fr.beffroi.detection.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How many of what happened in each hour? What curves and quiet sources are read from. */
public interface HourlyCounts {
  /**
   * The count of one thing in one hour.
   *
   * @param hour the beginning of the hour
   * @param kind what is counted: {@code events}, {@code alerts}, {@code malformed} …
   * @param key of which: a source, a rule, a format
   */
  record HourlyCount(String commune, Instant hour, String kind, String key, long count) {}

  /** Writes absolute counts: one that is there for the same hour, kind and key is replaced. */
  void putCounts(Collection<HourlyCount> counts) throws StoreException;

  /** The counts of one kind in {@code [from, to)}, by hour and key. */
  List<HourlyCount> counts(String commune, String kind, Instant from, Instant to)
      throws StoreException;
}
