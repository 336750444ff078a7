package fr.beffroi.detection.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Which tables does the store have, and how does an older file become a newer one? The version is
 * SQLite's {@code user_version}; a migration is one list of statements, never edited once released.
 */
final class SqliteSchema {
  private static final List<String> VERSION_1 =
      List.of(
          """
          CREATE TABLE alert (
            id TEXT PRIMARY KEY, commune TEXT NOT NULL, rule TEXT NOT NULL,
            at INTEGER NOT NULL, last_seen INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID
          """,
          "CREATE INDEX alert_by_last_seen ON alert (commune, last_seen)",
          """
          CREATE TABLE incident (
            id TEXT PRIMARY KEY, commune TEXT NOT NULL, state TEXT NOT NULL,
            shown INTEGER NOT NULL, level INTEGER NOT NULL, opened INTEGER NOT NULL,
            raised INTEGER NOT NULL, last_seen INTEGER NOT NULL, words TEXT NOT NULL,
            body BLOB NOT NULL) WITHOUT ROWID
          """,
          "CREATE INDEX incident_by_last_seen ON incident (last_seen)",
          "CREATE INDEX incident_to_look_at ON incident (shown, state, level)",
          """
          CREATE TABLE decision (
            cursor INTEGER PRIMARY KEY AUTOINCREMENT, commune TEXT NOT NULL, incident TEXT,
            body BLOB NOT NULL)
          """,
          "CREATE INDEX decision_on_incident ON decision (incident)",
          """
          CREATE TABLE hourly_count (
            commune TEXT NOT NULL, kind TEXT NOT NULL, hour INTEGER NOT NULL, key TEXT NOT NULL,
            count INTEGER NOT NULL, PRIMARY KEY (commune, kind, hour, key)) WITHOUT ROWID
          """);

  private static final List<List<String>> MIGRATIONS = List.of(VERSION_1);
  static final int VERSION = MIGRATIONS.size();

  private SqliteSchema() {}

  /** Brings the file to this release's version, in one transaction. */
  static void migrate(Connection connection, Path file) throws SQLException, StoreException {
    if (version(connection, file) == VERSION) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      // Two processes may open a new file at once: the second waits here, and finds it done.
      statement.execute("BEGIN IMMEDIATE");
      try {
        for (int version = version(connection, file); version < VERSION; version++) {
          for (String change : MIGRATIONS.get(version)) {
            statement.execute(change);
          }
        }
        statement.execute("PRAGMA user_version = " + VERSION);
        statement.execute("COMMIT");
      } catch (SQLException | StoreException e) {
        statement.execute("ROLLBACK");
        throw e;
      }
    }
  }

  /** The file's version, 0 for a new one; refuses a file of a later release. */
  private static int version(Connection connection, Path file) throws SQLException, StoreException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA user_version")) {
      int version = found.getInt(1);
      if (version > VERSION) {
        throw StoreTrouble.later(file, version, VERSION);
      }
      return version;
    }
  }
}
