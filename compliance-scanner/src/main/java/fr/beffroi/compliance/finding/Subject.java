package fr.beffroi.compliance.finding;

import fr.beffroi.compliance.datastore.TableName;
import java.util.Optional;

/**
 * Where was it found?
 *
 * @param store as the commune calls it; empty for what concerns the register alone
 * @param table empty for the whole store
 * @param column empty for the whole table
 */
public record Subject(String store, Optional<TableName> table, Optional<String> column) {
  public static Subject store(String store) {
    return new Subject(store, Optional.empty(), Optional.empty());
  }

  public static Subject table(String store, TableName table) {
    return new Subject(store, Optional.of(table), Optional.empty());
  }

  public static Subject column(String store, TableName table, String column) {
    return new Subject(store, Optional.of(table), Optional.of(column));
  }

  /** {@code store, schema.table, column}, as far as known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(store);
    table.ifPresent(name -> text.append(", ").append(name));
    column.ifPresent(name -> text.append(", ").append(name));
    return text.toString();
  }
}
