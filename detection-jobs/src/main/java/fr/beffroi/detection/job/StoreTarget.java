package fr.beffroi.detection.job;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.flink.BatchingSink;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How do a job's alerts, incidents and counts reach the store? */
final class StoreTarget {
  private StoreTarget() {}

  static BatchingSink<Alert> alerts(Path file) {
    String path = file.toString();
    return new BatchingSink<>(
        () -> new Writer<>(path, (store, alerts) -> store.alerts().putAlerts(alerts)), Alert::id);
  }

  static BatchingSink<Incident> incidents(Path file) {
    String path = file.toString();
    return new BatchingSink<>(
        () -> new Writer<>(path, (store, incidents) -> store.incidents().putIncidents(incidents)),
        Incident::id);
  }

  static BatchingSink<HourlyCount> counts(Path file) {
    String path = file.toString();
    return new BatchingSink<>(
        () -> new Writer<>(path, (store, counts) -> store.counts().putCounts(counts)),
        count -> count.hour() + " " + count.kind() + " " + count.key());
  }

  /** One kind of value written to the store. */
  private interface Put<T> {
    void put(SqliteStore store, List<T> values) throws StoreException;
  }

  /** The store, opened where the job runs. */
  private static final class Writer<T> implements BatchingSink.Writer<T> {
    private final SqliteStore store;
    private final Put<T> put;

    Writer(String path, Put<T> put) throws IOException {
      this.put = put;
      try {
        this.store = SqliteStore.open(Path.of(path));
      } catch (StoreException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public void upsert(List<T> values) throws IOException {
      try {
        put.put(store, values);
      } catch (StoreException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        store.close();
      } catch (StoreException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }
}
