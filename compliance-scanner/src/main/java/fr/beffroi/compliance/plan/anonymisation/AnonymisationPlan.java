package fr.beffroi.compliance.plan.anonymisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What of a store would be kept for statistics?
 *
 * @param scheme first word of the store's URL: the SQL to write
 * @param tables those that others point to come first
 */
public record AnonymisationPlan(String store, String scheme, LocalDate on, List<TablePlan> tables) {
  public AnonymisationPlan {
    tables = List.copyOf(tables);
  }
}
