package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupQuestion;
import fr.beffroi.compliance.datastore.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What of a table would be kept?
 *
 * @param columns in the table's order
 * @param person column that tells one person from another; empty where each row is a person
 * @param named whether the table holds names today
 * @param birth the key that keeps a date of birth, for other tables to meet; empty for none
 * @param postcode the same of a postcode
 */
public record TablePlan(
    TableName table,
    List<ColumnPlan> columns,
    Optional<String> person,
    boolean named,
    Optional<GroupKey> birth,
    Optional<GroupKey> postcode) {
  /** PostgreSQL cuts longer names. */
  private static final int LONGEST_NAME = 58;

  public TablePlan {
    columns = List.copyOf(columns);
  }

  /** What a person could be found by. */
  public List<GroupKey> keys() {
    return columns.stream()
        .map(ColumnPlan::treatment)
        .filter(Treatment.Kept.class::isInstance)
        .map(treatment -> ((Treatment.Kept) treatment).key())
        .toList();
  }

  /** Columns whose values are to be protected. */
  public List<String> sensitive() {
    return columns.stream()
        .filter(column -> column.treatment() instanceof Treatment.Sensitive)
        .map(ColumnPlan::column)
        .toList();
  }

  public boolean keepsNothing() {
    return keys().isEmpty() && sensitive().isEmpty();
  }

  /** The name of the new table. */
  String target(int number) {
    String name = table.name();
    return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
        ? name + "_stat"
        : "table_" + number + "_stat";
  }

  GroupQuestion question(Optional<String> sensitive, long threshold) {
    return new GroupQuestion(table, keys(), person, sensitive, threshold);
  }
}
