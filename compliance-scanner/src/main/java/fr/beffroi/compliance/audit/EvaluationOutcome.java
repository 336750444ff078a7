package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Unread;
import java.util.List;

/** How far have the rows of a table come? */
public sealed interface EvaluationOutcome {
  /**
   * Each row is in one of the counts.
   *
   * @param rows all rows that the register means
   */
  record Evaluated(long rows, List<PhaseCount> counts) implements EvaluationOutcome {
    public Evaluated {
      counts = List.copyOf(counts);
    }
  }

  /** The store did not count. */
  record NotEvaluated(Unread why) implements EvaluationOutcome {}
}
