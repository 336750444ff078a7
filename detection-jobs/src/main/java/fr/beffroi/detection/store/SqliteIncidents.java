package fr.beffroi.detection.store;

import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents in SQLite: the columns that are searched, and the incident itself as bytes. */
record SqliteIncidents(SqliteFile file) implements IncidentStore {
  private static final IncidentCodec CODEC = new IncidentCodec();

  // A null parameter lets everything through, so that one prepared text serves every filter.
  private static final String SELECT =
      """
      SELECT body FROM incident
      WHERE (?1 IS NULL OR commune = ?1) AND (?2 = 0 OR state = 'OPEN') AND (?3 = 0 OR shown = 1)
        AND (?4 IS NULL OR last_seen >= ?4) AND level >= ?5
        AND (?6 IS NULL OR instr(words, ?6) > 0)
      ORDER BY shown AND state = 'OPEN' DESC, shown DESC, level DESC, raised DESC, id
      LIMIT ?7
      """;

  private static final String UPSERT =
      "INSERT OR REPLACE INTO incident (id, commune, state, shown, level, opened, raised,"
          + " last_seen, words, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Override
  public void putIncidents(Collection<Incident> incidents) throws StoreException {
    file.change(connection -> put(connection, incidents));
  }

  static void put(Connection connection, Collection<Incident> incidents) throws SQLException {
    SqliteFile.putAll(connection, UPSERT, incidents, SqliteIncidents::fill);
  }

  private static void fill(PreparedStatement upsert, Incident incident) throws SQLException {
    upsert.setString(1, incident.id());
    upsert.setString(2, incident.commune());
    upsert.setString(3, incident.state().name());
    upsert.setBoolean(4, incident.shown());
    upsert.setInt(5, rank(incident.level()));
    upsert.setLong(6, incident.opened().toEpochMilli());
    upsert.setLong(7, incident.raised().toEpochMilli());
    upsert.setLong(8, incident.lastSeen().toEpochMilli());
    upsert.setString(9, words(incident));
    upsert.setBytes(10, SqliteFile.bytes(CODEC, incident));
  }

  @Override
  public List<Incident> incidents(IncidentFilter filter) throws StoreException {
    return file.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, filter.commune());
            select.setBoolean(2, filter.open());
            select.setBoolean(3, filter.shown());
            select.setObject(4, filter.since() == null ? null : filter.since().toEpochMilli());
            select.setInt(5, rank(filter.least()));
            select.setString(
                6, filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT));
            select.setInt(7, filter.most());
            return read(select);
          }
        });
  }

  @Override
  public Optional<Incident> incident(String idPrefix) throws StoreException {
    List<Incident> found =
        file.read(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT body FROM incident WHERE substr(id, 1, length(?1)) = ?1 LIMIT 2")) {
                select.setString(1, idPrefix);
                return read(select);
              }
            });
    if (found.size() > 1) {
      throw StoreTrouble.ambiguous(idPrefix);
    }
    return found.stream().findFirst();
  }

  private static List<Incident> read(PreparedStatement select) throws SQLException, IOException {
    List<Incident> incidents = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        incidents.add(SqliteFile.value(CODEC, found.getBytes(1)));
      }
    }
    return List.copyOf(incidents);
  }

  /** Numbers that files keep: a new level goes between, by a migration. */
  private static int rank(Level level) {
    return switch (level) {
      case INFORMATIONAL -> 0;
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
      case CRITICAL -> 4;
    };
  }

  private static String words(Incident incident) {
    return Stream.of(
            Stream.of(
                incident.id(),
                incident.title().french(),
                incident.title().english(),
                incident.entity().value()),
            incident.rules().stream().flatMap(it -> Stream.of(it.id(), it.name())),
            incident.sources().values().stream(),
            incident.users().values().stream(),
            incident.hosts().values().stream())
        .flatMap(it -> it)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}
