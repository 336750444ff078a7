package fr.beffroi.compliance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which statements make the tables, and fill them some rows at a time? In SQL that PostgreSQL,
 * SQLite, H2 and, with {@code ANSI_QUOTES}, MariaDB read alike.
 */
final class Script {
  private static final int ROWS_AT_ONCE = 200;

  private final List<String> statements = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private String table = "";

  /**
   * Begins a table; rows follow.
   *
   * @param columns {@code name|type and constraints}
   */
  Script table(String name, String... columns) {
    flush();
    table = name(name);
    statements.add(
        "CREATE TABLE "
            + table
            + " ("
            + Arrays.stream(columns).map(Script::column).collect(Collectors.joining(", "))
            + ")");
    return this;
  }

  /** A row of the table that was begun last. */
  void row(@Nullable Object... values) {
    rows.add(
        Arrays.stream(values).map(Script::literal).collect(Collectors.joining(", ", "(", ")")));
    if (rows.size() == ROWS_AT_ONCE) {
      flush();
    }
  }

  void statement(String sql) {
    flush();
    statements.add(sql);
  }

  List<String> statements() {
    flush();
    return List.copyOf(statements);
  }

  private static String column(String text) {
    int bar = text.indexOf('|');
    return name(text.substring(0, bar)) + " " + text.substring(bar + 1);
  }

  /** A name as the SQL standard quotes it. */
  private static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A number, a text or {@code NULL}; the sample's own texts hold no backslash. */
  private static String literal(@Nullable Object value) {
    if (value == null || value instanceof Number) {
      return String.valueOf(value).replace("null", "NULL");
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }

  private void flush() {
    if (!rows.isEmpty()) {
      statements.add("INSERT INTO " + table + " VALUES " + String.join(", ", rows));
      rows.clear();
    }
  }
}
