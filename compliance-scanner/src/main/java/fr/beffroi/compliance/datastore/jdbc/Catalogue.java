package fr.beffroi.compliance.datastore.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which queries list what a database holds? Each gives {@code table_schema} and {@code table_name}
 * first:
 *
 * <ul>
 *   <li>tables: kind ({@code TABLE}, {@code VIEW}, {@code PARTITION}), comment, rows or null,
 *       schema and name of the table that it is a partition of, or null, bytes or null
 *   <li>columns: position, name, type, whether nullable (1 or 0), whether generated, comment
 *   <li>primary keys: position, column
 *   <li>foreign keys: constraint, position, column, schema, table and column of the parent
 *   <li>sizes, where tables are listed without their bytes: bytes or null
 * </ul>
 */
record Catalogue(
    String tables, String columns, String primaryKeys, String foreignKeys, Optional<String> sizes) {
  static Catalogue of(Dialect dialect) {
    String folder = dialect.schemes().get(0);
    return new Catalogue(
        read(folder, "tables"),
        read(folder, "columns"),
        read(folder, "primary-keys"),
        read(folder, "foreign-keys"),
        find(folder, "sizes"));
  }

  /** The whole list, table by table. */
  static String all(String query) {
    return query + " ORDER BY 1, 2, 3, 4";
  }

  /** The part of one table, whose schema and name are parameters. */
  static String ofOneTable(String query) {
    return "SELECT * FROM ("
        + query
        + ") q WHERE q.table_schema = ? AND q.table_name = ? ORDER BY 1, 2, 3, 4";
  }

  private static String read(String folder, String name) {
    return find(folder, name)
        .orElseThrow(
            () -> new IllegalStateException(folder + ": the dialect lacks its query of " + name));
  }

  private static Optional<String> find(String folder, String name) {
    String path = folder + "/" + name + ".sql";
    try (InputStream file = Catalogue.class.getResourceAsStream(path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be read", e);
    }
  }
}
