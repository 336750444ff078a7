package fr.beffroi.compliance.datastore;

import java.util.List;
import java.util.Optional;

/**
 * What does a store say of one table?
 *
 * @param comment empty where there is none
 * @param partitionOf the table whose rows these are, for a partition: who counts both counts twice
 * @param primaryKey its columns in order, empty where there is none
 */
public record Table(
    TableName name,
    Kind kind,
    String comment,
    RowCount rows,
    Optional<TableName> partitionOf,
    List<Column> columns,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {
  /** What stands behind a table's name. */
  public enum Kind {
    TABLE,
    /** Rows of other tables, materialised or not. */
    VIEW,
    PARTITION
  }

  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }
}
