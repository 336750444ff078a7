package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would be kept of each table that holds data about people? By what the audit knows of its
 * columns, unless somebody who knows the application says otherwise.
 */
public final class AnonymisationPlanner {
  private static final Set<String> NAMES = Set.of("full_name", "last_name", "first_name");

  private final StoreAudit audit;
  private final Inventory inventory;
  private final LocalDate on;

  /** A planner for a store that was audited. */
  public AnonymisationPlanner(StoreAudit audit, Inventory inventory, LocalDate on) {
    this.audit = audit;
    this.inventory = inventory;
    this.on = on;
  }

  /**
   * The plan.
   *
   * @param chosen treatments that take the place of ours, by table and column
   */
  public AnonymisationPlan plan(Map<TableName, Map<String, Treatment>> chosen) {
    List<TablePlan> tables =
        ParentsFirst.order(inventory.tables()).stream()
            .filter(table -> table.kind() == Table.Kind.TABLE)
            .flatMap(table -> plan(table, chosen.getOrDefault(table.name(), Map.of())).stream())
            .toList();
    return new AnonymisationPlan(audit.store(), audit.kind(), on, tables);
  }

  private Optional<TablePlan> plan(Table table, Map<String, Treatment> chosen) {
    Optional<String> person = person(table);
    Map<String, String> kinds = kinds(table.name());
    if (kinds.isEmpty() && person.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnPlan> columns =
        table.columns().stream().map(column -> plan(table, column, kinds, chosen)).toList();
    return Optional.of(
        new TablePlan(
            table.name(),
            columns,
            person,
            kinds.values().stream().anyMatch(NAMES::contains),
            key(columns, kinds, "birth_date"),
            key(columns, kinds, "postcode")));
  }

  private static ColumnPlan plan(
      Table table, Column column, Map<String, String> kinds, Map<String, Treatment> chosen) {
    ColumnPlan ours = ours(table, column, kinds);
    Treatment other = chosen.get(column.name());
    return other == null
        ? ours
        : new ColumnPlan(column.name(), other, ChosenWords.of(other, ours.treatment()));
  }

  private static ColumnPlan ours(Table table, Column column, Map<String, String> kinds) {
    String kind = kinds.get(column.name());
    if (kind != null) {
      return ColumnTreatments.ofKind(column.name(), kind);
    }
    return keys(table).contains(column.name())
        ? ColumnTreatments.ofKey(column.name())
        : ColumnTreatments.ofType(column);
  }

  private static Set<String> keys(Table table) {
    Set<String> keys = new HashSet<>(table.primaryKey());
    table.foreignKeys().forEach(key -> keys.addAll(key.columns()));
    return keys;
  }

  /** Rows of a table that points to people are as many persons as it points to. */
  private Optional<String> person(Table table) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().size() == 1 && !key.parent().equals(table.name()))
        .filter(key -> !kinds(key.parent()).isEmpty())
        .map(ForeignKey::columns)
        .map(columns -> columns.get(0))
        .findFirst();
  }

  private Map<String, String> kinds(TableName table) {
    Map<String, String> kinds = new LinkedHashMap<>();
    audits(table)
        .flatMap(found -> found.personal().stream())
        .filter(column -> column.dismissal().filter(by -> by.holdsOn(on)).isEmpty())
        .forEach((ColumnAudit column) -> kinds.put(column.column(), column.score().kind()));
    return kinds;
  }

  private Stream<TableAudit> audits(TableName table) {
    return audit.tables().stream().filter(found -> found.name().equals(table));
  }

  private static Optional<GroupKey> key(
      List<ColumnPlan> columns, Map<String, String> kinds, String kind) {
    return columns.stream()
        .filter(column -> kind.equals(kinds.get(column.column())))
        .map(ColumnPlan::treatment)
        .filter(Treatment.Kept.class::isInstance)
        .map(treatment -> ((Treatment.Kept) treatment).key())
        .findFirst();
  }
}
