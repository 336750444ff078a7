package fr.beffroi.compliance.check;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.audit.Check;
import fr.beffroi.compliance.audit.SeenTable;
import fr.beffroi.compliance.audit.StoreView;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which columns hold what must not be there at all, in how many rows? */
@AutoService(Check.class)
public final class ForbiddenData implements Check {
  @Override
  public List<Finding> check(StoreView store) {
    List<Finding> findings = new ArrayList<>();
    for (SeenTable seen : store.tables()) {
      if (seen.table().kind() != Table.Kind.VIEW) {
        seen.forbidden()
            .forEach(
                (column, rule) ->
                    store
                        .rules()
                        .rule(rule)
                        .flatMap(found -> finding(store, seen, column, found))
                        .ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      StoreView store, SeenTable seen, String column, RetentionRule rule) {
    Question filled = Question.count(seen.name()).where(List.of(new Condition.IsFilled(column)));
    Optional<Aggregated> counted = store.counting().apply(filled);
    if (counted.isPresent() && counted.get().rows() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Subject.column(store.store(), seen.name(), column),
            Verdict.DONNEE_INTERDITE,
            seen.activities().stream().map(ProcessingActivity::id).findFirst(),
            Optional.of(rule),
            counted.map(it -> Volume.ofRows(it.rows())).orElse(Volume.NOT_COUNTED),
            counted.map(it -> List.of(it.sql())).orElse(List.of()),
            List.of(reason(seen, column))));
  }

  private static Bilingual reason(SeenTable seen, String column) {
    return seen.personal().stream()
        .filter(it -> it.column().equals(column))
        .flatMap(it -> it.score().reasons().stream())
        .findFirst()
        .orElseGet(
            () ->
                new Bilingual(
                    "le nom de la colonne le dit : " + column,
                    "the column's name says so: " + column));
  }
}
