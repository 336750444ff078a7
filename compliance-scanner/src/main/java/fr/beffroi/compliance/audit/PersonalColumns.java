package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.ForbiddenColumns;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.retention.RetentionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which columns of a table hold personal data, which did somebody dismiss, which are forbidden? */
final class PersonalColumns {
  private final String store;
  private final List<Dismissal> dismissals;
  private final LocalDate asOf;
  private final ForbiddenColumns forbidden;

  PersonalColumns(
      String store, List<Dismissal> dismissals, LocalDate asOf, ForbiddenColumns forbidden) {
    this.store = store;
    this.dismissals = dismissals;
    this.asOf = asOf;
    this.forbidden = forbidden;
  }

  List<ColumnAudit> of(Table table, Map<String, ColumnScore> scores) {
    List<ColumnAudit> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      ColumnScore score = scores.get(column.name());
      if (score != null) {
        Optional<Dismissal> dismissal = dismissal(table, column, score);
        columns.add(new ColumnAudit(column.name(), column.type(), score, dismissal));
      }
    }
    return columns;
  }

  /**
   * By column, the retention rule that forbids what it holds; what is dismissed or allowed is not.
   */
  SortedMap<String, String> forbidden(
      Table table,
      List<ColumnAudit> personal,
      List<RetentionRule> rules,
      List<ProcessingActivity> activities) {
    List<String> ruled = rules.stream().map(rule -> rule.header().activity()).toList();
    SortedMap<String, String> found = new TreeMap<>();
    for (Column column : table.columns()) {
      Optional<ColumnAudit> seen =
          personal.stream().filter(it -> it.column().equals(column.name())).findFirst();
      Optional<String> kind =
          seen.map(ColumnAudit::score)
              .filter(score -> score.confidence() != Confidence.LOW)
              .map(ColumnScore::kind);
      boolean dismissed = seen.flatMap(ColumnAudit::dismissal).isPresent();
      boolean allowed =
          activities.stream()
              .anyMatch(activity -> kind.filter(activity.allowed()::contains).isPresent());
      if (!dismissed && !allowed) {
        forbidden
            .rule(table.name().name(), column.name(), kind, ruled)
            .ifPresent(rule -> found.put(column.name(), rule));
      }
    }
    return found;
  }

  private Optional<Dismissal> dismissal(Table table, Column column, ColumnScore score) {
    return dismissals.stream()
        .filter(it -> it.store().equals(store) && it.table().equals(table.name().toString()))
        .filter(it -> it.column().equals(column.name()) && it.kind().equals(score.kind()))
        .filter(it -> it.holdsOn(asOf))
        .findFirst();
  }
}
