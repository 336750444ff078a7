package fr.beffroi.compliance.datastore.declared;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.retention.Purge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What has a vendor declared of one of its datasets? For an audit to evaluate as declared, never as
 * read.
 *
 * @param title as people call it
 * @param categories of data, in the vendor's words: identity, contact, bank …
 * @param columns names of the fields, where the vendor gives them
 * @param records how many, empty where the vendor does not say
 * @param trigger what the two dates are dates of: last loan, end of enrolment
 * @param oldest the earliest date, empty where the vendor does not say
 * @param newest the latest one
 * @param purge after which time a job erases
 * @param asOf the day for which it was declared
 */
public record Declaration(
    TableName dataset,
    String title,
    List<String> categories,
    List<String> columns,
    OptionalLong records,
    String trigger,
    Optional<LocalDate> oldest,
    Optional<LocalDate> newest,
    Retained purge,
    LocalDate asOf) {
  /** Column that stands for the dates of which the vendor declares the oldest and the newest. */
  public static final String DATED = "@dated";

  public Declaration {
    categories = List.copyOf(categories);
    columns = List.copyOf(columns);
    if (oldest.isPresent() && newest.isPresent() && oldest.get().isAfter(newest.get())) {
      throw new IllegalArgumentException("the oldest date is not after the newest one");
    }
  }

  /** Both dates, where both are declared. */
  public Optional<Extremes> extremes() {
    return oldest.flatMap(first -> newest.map(last -> new Extremes(first, last)));
  }

  /** What erases, for a retention rule to judge; empty where the vendor does not say. */
  public Optional<Purge> erases() {
    return switch (purge.kind()) {
      case FOR -> purge.period().map(Purge::new);
      case FOR_EVER -> Optional.of(Purge.none());
      case UNKNOWN -> Optional.empty();
    };
  }

  /** Whether something older than that day is declared to be kept. */
  public boolean keepsBefore(LocalDate day) {
    return oldest.filter(first -> first.isBefore(day)).isPresent();
  }
}
