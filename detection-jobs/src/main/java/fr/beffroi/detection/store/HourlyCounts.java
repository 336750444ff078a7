package fr.beffroi.detection.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How many of what happened in each hour? What curves and quiet sources are read from. */
public interface HourlyCounts {
  /** Events by source. */
  String EVENTS = "events";

  /** Events by dataset and outcome: {@code sshd.auth failure}; the dataset alone without one. */
  String OUTCOMES = "outcomes";

  /**
   * The count of one thing in one hour.
   *
   * @param hour the beginning of the hour, by time of receipt
   * @param kind what is counted, and by what: {@link #EVENTS}, {@link #OUTCOMES}
   * @param key of which
   */
  record HourlyCount(String commune, Instant hour, String kind, String key, long count) {}

  /** Writes absolute counts: one that is there for the same hour, kind and key is replaced. */
  void putCounts(Collection<HourlyCount> counts) throws StoreException;

  /** The counts of one kind in {@code [from, to)}, by hour and key. */
  List<HourlyCount> counts(String commune, String kind, Instant from, Instant to)
      throws StoreException;
}
