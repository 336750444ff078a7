package fr.beffroi.detection.store;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Collection;

/**
 * Where does a commune of one server keep alerts, incidents, decisions and hourly counts? In one
 * SQLite file. Several processes may have it open; of each kind of row only one writes: the job,
 * and for decisions whoever decides.
 */
public final class SqliteStore implements AutoCloseable {
  private final SqliteFile file;

  private SqliteStore(SqliteFile file) {
    this.file = file;
  }

  /** Opens the store, which is made where there is none. */
  public static SqliteStore open(Path file) throws StoreException {
    return new SqliteStore(SqliteFile.open(file));
  }

  /** Opens a store that must be there: for commands that look. */
  public static SqliteStore openExisting(Path file) throws StoreException {
    if (!Files.exists(file)) {
      throw StoreTrouble.missing(file);
    }
    return open(file);
  }

  static SqliteStore over(SqliteFile file) {
    return new SqliteStore(file);
  }

  public AlertStore alerts() {
    return new SqliteAlerts(file);
  }

  public IncidentStore incidents() {
    return new SqliteIncidents(file);
  }

  public DecisionLog decisions() {
    return new SqliteDecisions(file);
  }

  public HourlyCounts counts() {
    return new SqliteCounts(file);
  }

  /** What one flush of the job holds, in one transaction. */
  public void put(Collection<Alert> alerts, Collection<Incident> incidents) throws StoreException {
    file.change(
        connection -> {
          SqliteAlerts.put(connection, alerts);
          SqliteIncidents.put(connection, incidents);
        });
  }

  /**
   * Forgets alerts, incidents that are over, and counts last seen before that instant, and gives
   * their room back. Decisions stay: they say who decided what.
   */
  public void forgetBefore(Instant instant) throws StoreException {
    file.change(
        connection -> {
          for (String statement :
              new String[] {
                "DELETE FROM alert WHERE last_seen < ?",
                "DELETE FROM incident WHERE last_seen < ? AND state IN ('ENDED', 'CLOSED')",
                "DELETE FROM hourly_count WHERE hour < ?"
              }) {
            try (PreparedStatement delete = connection.prepareStatement(statement)) {
              delete.setLong(1, instant.toEpochMilli());
              delete.executeUpdate();
            }
          }
        });
    file.shrink();
  }

  @Override
  public void close() throws StoreException {
    file.close();
  }
}
