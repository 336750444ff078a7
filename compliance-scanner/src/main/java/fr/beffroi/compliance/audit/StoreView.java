package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.declared.Declaration;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.retention.RulesInForce;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can a check look at?
 *
 * @param bound every table that the register binds, counted or not
 * @param evaluations of those that were counted
 * @param declarations of the vendor, where nobody has read the store
 * @param purges what the store erases by itself
 * @param counting asks the store for a count; empty where nothing may be counted, or where the
 *     store did not answer, which is then listed as unread
 */
public record StoreView(
    String store,
    RulesInForce rules,
    List<SeenTable> tables,
    List<BoundTable> bound,
    List<Evaluation> evaluations,
    List<Declaration> declarations,
    StorePurges purges,
    Function<Question, Optional<AggregateOutcome.Aggregated>> counting) {
  public StoreView {
    tables = List.copyOf(tables);
    bound = List.copyOf(bound);
    evaluations = List.copyOf(evaluations);
    declarations = List.copyOf(declarations);
  }
}
