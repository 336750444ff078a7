package fr.beffroi.compliance.datastore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What does a store say of one table?
 *
 * @param comment empty where there is none
 * @param size with its keys where the store counts them; empty where it does not say
 * @param partitionOf the table whose rows these are, for a partition: who counts both counts twice
 * @param primaryKey its columns in order, empty where there is none
 */
public record Table(
    TableName name,
    Kind kind,
    String comment,
    RowCount rows,
    Optional<Size> size,
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

  /** A table of which nobody knows how much room it takes. */
  public Table(
      TableName name,
      Kind kind,
      String comment,
      RowCount rows,
      Optional<TableName> partitionOf,
      List<Column> columns,
      List<String> primaryKey,
      List<ForeignKey> foreignKeys) {
    this(
        name, kind, comment, rows, Optional.empty(), partitionOf, columns, primaryKey, foreignKeys);
  }

  /** About the room that so many of its rows take; empty where nobody knows that of all. */
  public OptionalLong bytesOf(long some, long all) {
    return size.isEmpty() ? OptionalLong.empty() : size.get().part(some, all);
  }
}
