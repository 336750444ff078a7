package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.register.BoundTable;
import java.util.List;

/**
 * How far have the rows of a table come that the register binds to a rule?
 *
 * @param rows all rows that the register means
 */
public record Evaluation(BoundTable bound, long rows, List<PhaseCount> counts) {
  public Evaluation {
    counts = List.copyOf(counts);
  }
}
