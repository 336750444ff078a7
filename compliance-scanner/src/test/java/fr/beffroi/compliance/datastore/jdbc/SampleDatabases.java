package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Databases of each make that hold what a test puts into them, read under an account for reading.
 */
public final class SampleDatabases {
  private SampleDatabases() {}

  /** A database of the running PostgreSQL, made anew. */
  public static StoreAddress postgresql(String name, List<String> statements) throws SQLException {
    PostgresqlDatabase.SHARED.run(List.of("CREATE DATABASE " + name));
    try (Connection owner = PostgresqlDatabase.SHARED.owner(name)) {
      run(owner, statements);
      run(owner, List.of("GRANT SELECT ON ALL TABLES IN SCHEMA public TO lecteur"));
    }
    String url = PostgresqlDatabase.SHARED.url().replace("/postgres", "/" + name);
    return reader(url);
  }

  /** A database of the running MariaDB, made anew. */
  public static StoreAddress mariadb(String name, List<String> statements) throws SQLException {
    try (Connection owner = MariadbDatabase.SHARED.owner()) {
      run(owner, List.of("CREATE DATABASE " + name + " CHARACTER SET utf8mb4", "USE " + name));
      run(owner, statements);
      run(owner, List.of("GRANT SELECT ON " + name + ".* TO lecteur@'127.0.0.1'"));
    }
    return reader(MariadbDatabase.SHARED.url().replace("/mairie", "/" + name));
  }

  /** A file of SQLite in that folder. */
  public static StoreAddress sqlite(Path folder, List<String> statements) throws Exception {
    Path file = Files.createDirectories(folder).resolve("mairie.db");
    try (Connection owner = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      owner.setAutoCommit(false);
      run(owner, statements);
      owner.commit();
    }
    return StoreAddress.of("mairie", "sqlite:" + file);
  }

  /** A file of H2 in that folder. */
  public static StoreAddress h2(Path folder, List<String> statements) throws Exception {
    Path file = Files.createDirectories(folder).resolve("mairie");
    String url = "jdbc:h2:file:" + file + ";DATABASE_TO_UPPER=FALSE;TRACE_LEVEL_FILE=0";
    try (Connection owner = DriverManager.getConnection(url, "sa", "")) {
      run(owner, statements);
    }
    return StoreAddress.of("mairie", "h2:" + file, "sa", () -> new char[0]);
  }

  /** A connection that may do all, to a database that {@link #postgresql} has made. */
  public static Connection ownerOfPostgresql(String name) throws SQLException {
    return PostgresqlDatabase.SHARED.owner(name);
  }

  private static StoreAddress reader(String url) {
    return StoreAddress.of("mairie", url, "lecteur", TestDatabase.READER_PASSWORD::toCharArray);
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
