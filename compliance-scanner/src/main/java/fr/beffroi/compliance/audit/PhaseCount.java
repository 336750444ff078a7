package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.retention.Phase;
import fr.beffroi.compliance.retention.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows of a table have come how far, and where do they lie?
 *
 * @param extremes of the date that starts the last clock
 * @param byYear rows by year of that date; empty where it is not known
 * @param queries which count these rows, each a part of them
 */
public record PhaseCount(
    Phase phase,
    Place place,
    long rows,
    Optional<Extremes> extremes,
    SortedMap<Integer, Long> byYear,
    List<String> queries) {
  public PhaseCount {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    queries = List.copyOf(queries);
  }

  /** So many rows, of whose date nothing is known. */
  static PhaseCount ofRows(Phase phase, Place place, long rows, List<String> queries) {
    return new PhaseCount(phase, place, rows, Optional.empty(), new TreeMap<>(), queries);
  }
}
