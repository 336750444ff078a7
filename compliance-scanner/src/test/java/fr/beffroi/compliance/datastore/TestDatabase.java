package fr.beffroi.compliance.datastore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A real database that holds {@link TownHall}, made once a JVM. */
public interface TestDatabase {
  /** Of the account that reads. */
  String READER_PASSWORD = "motdepasse-CANARI-lecture";

  /** The schema of the town hall's tables. */
  String schema();

  /** Read as an account that may only read. */
  StoreAddress reader();

  /** A connection that may do all; names are quoted by double quotes in it. */
  Connection owner() throws SQLException;

  /** Runs statements as the owner. */
  default void run(List<String> statements) {
    try (Connection connection = owner();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError("the sample database cannot be made: " + e.getMessage(), e);
    }
  }
}
