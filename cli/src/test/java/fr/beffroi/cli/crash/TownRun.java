package fr.beffroi.cli.crash;

import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.cli.town.Town;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A whole watch in this process, by the test's clock, and what it found. */
final class TownRun implements AutoCloseable {
  private static final int MOST = 10_000;

  private final Feeding feeding;
  private final Town town;

  TownRun(Path folder, Clock clock) throws Exception {
    feeding = new Feeding(folder);
    town = new Town(ConfigurationReader.read(feeding.config()), clock, Duration.ofMillis(200));
    town.start();
  }

  Feeding feed() {
    return feeding;
  }

  Town town() {
    return town;
  }

  void awaitJudged() throws Exception {
    Await.until("all is read", JobRun.PATIENCE, () -> town.detects() && town.lag() == 0);
    new CheckpointWatch(feeding.data().resolve("checkpoints")).awaitAnother(3);
  }

  /** By rule, group and time. */
  List<Alert> alerts() throws StoreException {
    try (SqliteStore store = SqliteStore.openExisting(feeding.data().resolve("store.db"))) {
      return store.alerts().alertsSince(Feeding.COMMUNE, Instant.EPOCH, MOST);
    }
  }

  List<Incident> incidents() throws StoreException {
    try (SqliteStore store = SqliteStore.openExisting(feeding.data().resolve("store.db"))) {
      return store.incidents().incidents(IncidentFilter.all());
    }
  }

  /** What was found, but for positions: those say how many lines stood before. */
  List<String> findings() throws StoreException {
    List<String> found = new java.util.ArrayList<>();
    for (Alert alert : alerts()) {
      found.add(
          "%s %s at %s: %d from %s to %s, %s %s %s"
              .formatted(
                  alert.rule().name(),
                  alert.group(),
                  alert.timestamp(),
                  alert.count(),
                  alert.firstSeen(),
                  alert.lastSeen(),
                  alert.users(),
                  alert.traits(),
                  alert.reasons()));
    }
    for (Incident incident : incidents()) {
      found.add(
          "%s %s %s %s: %d alerts, %d events, from %s to %s, %s %s"
              .formatted(
                  incident.title(),
                  incident.entity(),
                  incident.nature(),
                  incident.level(),
                  incident.alertCount(),
                  incident.eventCount(),
                  incident.firstSeen(),
                  incident.lastSeen(),
                  incident.rules(),
                  incident.state()));
    }
    return found.stream().sorted().toList();
  }

  @Override
  public void close() {
    town.close();
  }
}
