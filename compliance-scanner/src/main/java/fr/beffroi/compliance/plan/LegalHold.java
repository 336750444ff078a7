package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What must not be destroyed, whatever its period: evidence of a dispute that is going on?
 *
 * @param table with its schema or without; empty for the whole store
 * @param until the last day on which it holds; empty until somebody lifts it
 */
public record LegalHold(
    String store,
    String table,
    String author,
    String reason,
    LocalDate on,
    Optional<LocalDate> until) {
  public LegalHold {
    if (store.isBlank() || author.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a legal hold has a store, an author and a reason");
    }
  }

  /** Whether it holds that subject on that day; one that has not begun yet holds already. */
  boolean covers(Subject subject, LocalDate day) {
    return store.equals(subject.store())
        && (table.isEmpty() || subject.table().filter(this::isIt).isPresent())
        && until.filter(end -> end.isBefore(day)).isEmpty();
  }

  private boolean isIt(TableName name) {
    return table.equals(name.name()) || table.equals(name.toString());
  }
}
