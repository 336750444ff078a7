package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.register.BoundTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does one store count? A question that it does not answer is listed as not read. */
final class StoreCounts {
  private final StoreReading reading;
  private final OpenStore store;
  private final Evaluator evaluator;
  private final AuditListener listener;

  StoreCounts(StoreReading reading, OpenStore store, LocalDate asOf, AuditListener listener) {
    this.reading = reading;
    this.store = store;
    this.evaluator = new Evaluator(asOf, store::aggregate);
    this.listener = listener;
  }

  /** How far the rows of these tables have come, of those that the store counted. */
  List<Evaluation> evaluate(List<BoundTable> bound) {
    String name = reading.target().name();
    List<Evaluation> evaluations = new ArrayList<>();
    listener.begins(name, Step.EVALUATE, bound.size());
    for (int i = 0; i < bound.size(); i++) {
      evaluate(bound.get(i)).ifPresent(evaluations::add);
      listener.done(name, Step.EVALUATE, i + 1);
    }
    return evaluations;
  }

  private Optional<Evaluation> evaluate(BoundTable bound) {
    List<PhaseCount> counts = new ArrayList<>();
    long rows = 0;
    for (BoundTable.Part part : bound.parts()) {
      EvaluationOutcome outcome =
          evaluator.evaluate(
              new RowsToDate(
                  bound.table().name(),
                  bound.rule().clocks(),
                  bound.triggers(),
                  part.conditions(),
                  part.place()));
      if (outcome instanceof EvaluationOutcome.NotEvaluated failed) {
        reading.notRead(failed.why());
        return Optional.empty();
      }
      EvaluationOutcome.Evaluated evaluated = (EvaluationOutcome.Evaluated) outcome;
      rows += evaluated.rows();
      counts.addAll(evaluated.counts());
    }
    return Optional.of(new Evaluation(bound, rows, counts));
  }

  /** A count; empty where the store did not answer. */
  Optional<Aggregated> count(Question question) {
    Optional<Aggregated> known = reading.counted(question);
    if (known.isPresent()) {
      return known;
    }
    AggregateOutcome outcome = store.aggregate(question);
    if (outcome instanceof NotCounted failed) {
      reading.notRead(failed.why());
      return Optional.empty();
    }
    return Optional.of((Aggregated) outcome);
  }
}
