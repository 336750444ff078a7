package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Size;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a table so far? Columns are numbered as {@link Catalogue} tells. */
final class TableDraft {
  private static final int LONGEST_COMMENT = 2_000;

  private final TableName name;
  private final Table.Kind kind;
  private final String comment;
  private final RowCount rows;
  private final Optional<TableName> partitionOf;
  // By position: a list that is asked for twice counts once.
  private final Map<Integer, Column> columns = new LinkedHashMap<>();
  private final Map<Integer, String> primaryKey = new LinkedHashMap<>();
  private final Map<String, Pairs> foreignKeys = new LinkedHashMap<>();
  private Optional<Size> size;

  private TableDraft(
      TableName name,
      Table.Kind kind,
      String comment,
      RowCount rows,
      Optional<Size> size,
      Optional<TableName> partitionOf) {
    this.name = name;
    this.kind = kind;
    this.comment = comment;
    this.rows = rows;
    this.size = size;
    this.partitionOf = partitionOf;
  }

  static TableDraft of(ResultSet row) throws SQLException {
    long rows = row.getLong(5);
    RowCount count = row.wasNull() || rows < 0 ? RowCount.UNKNOWN : RowCount.about(rows);
    String parent = row.getString(7);
    return new TableDraft(
        new TableName(row.getString(1), row.getString(2)),
        Table.Kind.valueOf(row.getString(3)),
        comment(row.getString(4)),
        count,
        size(row, 8),
        parent == null ? Optional.empty() : Optional.of(new TableName(row.getString(6), parent)));
  }

  private static Optional<Size> size(ResultSet row, int column) throws SQLException {
    long bytes = row.getLong(column);
    return row.wasNull() || bytes < 0 ? Optional.empty() : Optional.of(Size.ofRows(bytes));
  }

  TableName name() {
    return name;
  }

  /** MariaDB lists a view whose tables are gone, without any column. */
  boolean isBrokenView() {
    return kind == Table.Kind.VIEW && columns.isEmpty();
  }

  void column(ResultSet row) throws SQLException {
    columns.put(
        row.getInt(3),
        new Column(
            row.getString(4),
            comment(row.getString(5)),
            comment(row.getString(8)),
            row.getInt(6) != 0,
            row.getInt(7) != 0));
  }

  void primaryKey(ResultSet row) throws SQLException {
    primaryKey.put(row.getInt(3), row.getString(4));
  }

  void foreignKey(ResultSet row) throws SQLException {
    TableName parent = new TableName(row.getString(6), row.getString(7));
    foreignKeys
        .computeIfAbsent(row.getString(3), constraint -> new Pairs(parent))
        .pairs
        .put(row.getInt(4), List.of(row.getString(5), row.getString(8)));
  }

  void size(ResultSet row) throws SQLException {
    size = size(row, 3);
  }

  Table finish() {
    return new Table(
        name,
        kind,
        comment,
        rows,
        size,
        partitionOf,
        List.copyOf(columns.values()),
        List.copyOf(primaryKey.values()),
        foreignKeys.values().stream().map(Pairs::finish).toList());
  }

  private static String comment(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) : text;
  }

  /** A foreign key, pair by pair. */
  private static final class Pairs {
    private final TableName parent;
    private final Map<Integer, List<String>> pairs = new LinkedHashMap<>();

    Pairs(TableName parent) {
      this.parent = parent;
    }

    ForeignKey finish() {
      List<String> columns = new ArrayList<>();
      List<String> parents = new ArrayList<>();
      for (List<String> pair : pairs.values()) {
        columns.add(pair.get(0));
        parents.add(pair.get(1));
      }
      return new ForeignKey(columns, parent, parents);
    }
  }
}
