package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.register.Bindings;
import fr.beffroi.compliance.register.BoundTable;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.Unbound;
import fr.beffroi.compliance.retention.RetentionRule;
import java.util.ArrayList;
import java.util.List;

/** What is known of each table of a store, once the register is bound to it? */
record SeenTables(List<SeenTable> tables) {
  SeenTables {
    tables = List.copyOf(tables);
  }

  static SeenTables of(StoreReading reading, PersonalColumns columns, Bindings bindings) {
    Propagation propagation = reading.propagation();
    String store = reading.target().name();
    List<SeenTable> seen = new ArrayList<>();
    for (Table table : reading.tables()) {
      List<BoundTable> bound =
          bindings.tables().stream()
              .filter(it -> it.binding().store().equals(store))
              .filter(it -> it.table().name().equals(table.name()))
              .toList();
      List<RetentionRule> ruling = bound.stream().map(BoundTable::rule).distinct().toList();
      List<ProcessingActivity> activities = activities(store, table.name(), bound, bindings);
      List<ColumnAudit> personal = columns.of(table, propagation.of(table));
      seen.add(
          new SeenTable(
              table,
              personal,
              columns.forbidden(table, personal, ruling, activities),
              propagation.person(table),
              activities,
              ruling));
    }
    return new SeenTables(seen);
  }

  /** Whoever declares a table declares it, whether its rule was found or not. */
  private static List<ProcessingActivity> activities(
      String store, TableName table, List<BoundTable> bound, Bindings bindings) {
    List<ProcessingActivity> activities = new ArrayList<>();
    bound.forEach(it -> activities.add(it.activity()));
    bindings.unbound().stream()
        .filter(it -> it.binding().store().equals(store) && it.found().contains(table))
        .map(Unbound::activity)
        .forEach(activities::add);
    return activities.stream().distinct().toList();
  }

  /** The same as reports say it, with the exact count of rows where there is one. */
  List<TableAudit> audits(List<Evaluation> evaluations) {
    return tables.stream().map(table -> audit(table, evaluations)).toList();
  }

  private static TableAudit audit(SeenTable seen, List<Evaluation> evaluations) {
    RowCount rows =
        evaluations.stream()
            .filter(it -> it.bound().table().name().equals(seen.name()))
            .filter(it -> it.bound().conditions().isEmpty())
            .findFirst()
            .map(it -> new RowCount(it.rows(), RowCount.Exactness.EXACT))
            .orElse(seen.table().rows());
    return new TableAudit(
        seen.name(),
        seen.table().kind(),
        rows,
        seen.table().columns().size(),
        seen.personal(),
        seen.activities().stream().map(ProcessingActivity::id).toList());
  }
}
