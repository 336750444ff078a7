package fr.beffroi.compliance.datastore;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What did the store count? Counts and extreme dates only. */
public sealed interface AggregateOutcome {
  /**
   * It counted.
   *
   * @param rows all rows of the table, dated or not
   * @param undated rows without a date, or with one that no calendar has; 0 where none was asked
   *     for
   * @param byYear dated rows by year
   * @param bands one more than the question has bounds; none where it asks for no date
   * @param sql the query as it ran, its only literals being dates and codes: who doubts runs it
   *     again
   * @param undatedSql a query that counts the undated rows alone; empty where no date was asked for
   */
  record Aggregated(
      long rows,
      long undated,
      SortedMap<Integer, Long> byYear,
      List<Band> bands,
      String sql,
      String undatedSql)
      implements AggregateOutcome {
    public Aggregated {
      byYear = copy(byYear);
      bands = List.copyOf(bands);
    }

    private static SortedMap<Integer, Long> copy(Map<Integer, Long> byYear) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    }
  }

  /** It did not. */
  record NotCounted(Unread why) implements AggregateOutcome {}

  /**
   * Rows between two bounds.
   *
   * @param from first day of the band, absent before the first bound
   * @param before first day after it, absent after the last bound
   * @param extremes earliest and latest day found, absent where there is no row
   * @param sql a query that counts this band alone
   */
  record Band(
      Optional<LocalDate> from,
      Optional<LocalDate> before,
      long rows,
      Optional<Extremes> extremes,
      String sql) {}

  /** The earliest and the latest day of some rows. */
  record Extremes(LocalDate earliest, LocalDate latest) {
    /** Those of both. */
    public Extremes and(Extremes other) {
      return new Extremes(
          earliest.isBefore(other.earliest) ? earliest : other.earliest,
          latest.isAfter(other.latest) ? latest : other.latest);
    }
  }
}
