package fr.beffroi.detection.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Hourly counts in SQLite: one row an hour, kind and key. */
record SqliteCounts(SqliteFile file) implements HourlyCounts {
  @Override
  public void putCounts(Collection<HourlyCount> counts) throws StoreException {
    file.change(
        connection -> {
          try (PreparedStatement upsert =
              connection.prepareStatement(
                  "INSERT OR REPLACE INTO hourly_count (commune, kind, hour, key, count)"
                      + " VALUES (?, ?, ?, ?, ?)")) {
            for (HourlyCount count : counts) {
              upsert.setString(1, count.commune());
              upsert.setString(2, count.kind());
              upsert.setLong(3, count.hour().toEpochMilli());
              upsert.setString(4, count.key());
              upsert.setLong(5, count.count());
              upsert.addBatch();
            }
            upsert.executeBatch();
          }
        });
  }

  @Override
  public List<HourlyCount> counts(String commune, String kind, Instant from, Instant to)
      throws StoreException {
    return file.read(
        connection -> {
          List<HourlyCount> counts = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT hour, key, count FROM hourly_count WHERE commune = ? AND kind = ?"
                      + " AND hour >= ? AND hour < ? ORDER BY hour, key")) {
            select.setString(1, commune);
            select.setString(2, kind);
            select.setLong(3, from.toEpochMilli());
            select.setLong(4, to.toEpochMilli());
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                Instant hour = Instant.ofEpochMilli(found.getLong(1));
                counts.add(
                    new HourlyCount(commune, hour, kind, found.getString(2), found.getLong(3)));
              }
            }
          }
          return List.copyOf(counts);
        });
  }
}
