package fr.beffroi.compliance.audit;

import java.time.LocalDate;

/**
 * Who looked at a column and found that it is not what its recogniser takes it for?
 *
 * @param table with its schema
 * @param kind of the recogniser
 * @param until the last day on which it holds
 */
public record Dismissal(
    String store,
    String table,
    String column,
    String kind,
    String author,
    String reason,
    LocalDate on,
    LocalDate until) {
  public Dismissal {
    if (author.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a dismissal has an author and a reason");
    }
    if (until.isBefore(on)) {
      throw new IllegalArgumentException("a dismissal ends before it begins");
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(on) && !day.isAfter(until);
  }
}
