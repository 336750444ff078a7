package fr.beffroi.detection.store;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Alerts in SQLite: the columns that are searched, and the alert itself as bytes. */
record SqliteAlerts(SqliteFile file) implements AlertStore {
  private static final AlertCodec CODEC = new AlertCodec();
  private static final String UPSERT =
      "INSERT OR REPLACE INTO alert (id, commune, rule, at, last_seen, body)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final Comparator<Alert> BY_TIME =
      Comparator.comparing(Alert::timestamp).thenComparing(Alert::id);

  @Override
  public void putAlerts(Collection<Alert> alerts) throws StoreException {
    file.change(connection -> put(connection, alerts));
  }

  static void put(Connection connection, Collection<Alert> alerts) throws SQLException {
    SqliteFile.putAll(connection, UPSERT, alerts, SqliteAlerts::fill);
  }

  private static void fill(PreparedStatement upsert, Alert alert) throws SQLException {
    upsert.setString(1, alert.id());
    upsert.setString(2, alert.commune());
    upsert.setString(3, alert.rule().id());
    upsert.setLong(4, alert.timestamp().toEpochMilli());
    upsert.setLong(5, alert.lastSeen().toEpochMilli());
    upsert.setBytes(6, SqliteFile.bytes(CODEC, alert));
  }

  @Override
  public List<Alert> alerts(Collection<String> ids) throws StoreException {
    return file.read(
        connection -> {
          List<Alert> alerts = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement("SELECT body FROM alert WHERE id = ?")) {
            for (String id : ids) {
              select.setString(1, id);
              readInto(alerts, select);
            }
          }
          alerts.sort(BY_TIME);
          return List.copyOf(alerts);
        });
  }

  @Override
  public List<Alert> alertsSince(String commune, Instant since, int most) throws StoreException {
    return file.read(
        connection -> {
          List<Alert> alerts = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT body FROM alert WHERE commune = ? AND last_seen >= ?"
                      + " ORDER BY at, id LIMIT ?")) {
            select.setString(1, commune);
            select.setLong(2, since.toEpochMilli());
            select.setInt(3, most);
            readInto(alerts, select);
          }
          return List.copyOf(alerts);
        });
  }

  private static void readInto(List<Alert> alerts, PreparedStatement select)
      throws SQLException, IOException {
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        alerts.add(SqliteFile.value(CODEC, found.getBytes(1)));
      }
    }
  }
}
