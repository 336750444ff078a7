package fr.beffroi.detection.store;

import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.DecisionCodec;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions in SQLite; the cursor is the row's number, which AUTOINCREMENT never gives twice.
 * Writers take turns, so that a reader never sees a cursor before a lower one is there.
 */
record SqliteDecisions(SqliteFile file) implements DecisionLog {
  private static final DecisionCodec CODEC = new DecisionCodec();

  @Override
  public Decision append(Decision decision) throws StoreException {
    return file.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO decision (commune, incident, body) VALUES (?, ?, ?)"
                      + " RETURNING cursor")) {
            insert.setString(1, decision.commune());
            insert.setString(2, decision.target().incident());
            insert.setBytes(3, SqliteFile.bytes(CODEC, decision));
            try (ResultSet given = insert.executeQuery()) {
              return decision.numbered(given.getLong(1));
            }
          }
        });
  }

  @Override
  public List<Decision> after(long cursor, int most) throws StoreException {
    return file.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT cursor, body FROM decision WHERE cursor > ? ORDER BY cursor LIMIT ?")) {
            select.setLong(1, cursor);
            select.setInt(2, most);
            return read(select);
          }
        });
  }

  @Override
  public List<Decision> on(String incident) throws StoreException {
    return file.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT cursor, body FROM decision WHERE incident = ? ORDER BY cursor")) {
            select.setString(1, incident);
            return read(select);
          }
        });
  }

  private static List<Decision> read(PreparedStatement select) throws SQLException, IOException {
    List<Decision> decisions = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        decisions.add(SqliteFile.value(CODEC, found.getBytes(2)).numbered(found.getLong(1)));
      }
    }
    return List.copyOf(decisions);
  }
}
