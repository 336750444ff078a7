package fr.beffroi.cli.crash;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.HourlyCounts;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a store holds, in a form that can be compared with another's. */
record Findings(
    Map<String, String> alerts, Map<String, String> incidents, Map<String, Long> counts) {
  private static final int MOST = 100_000;
  private static final Instant FAR = Instant.parse("3000-01-01T00:00:00Z");

  static Findings in(Path store, String commune) throws StoreException {
    try (SqliteStore opened = SqliteStore.open(store)) {
      return new Findings(
          alerts(opened.alerts().alertsSince(commune, Instant.EPOCH, MOST)),
          incidents(opened.incidents().incidents(IncidentFilter.all().of(commune))),
          counts(opened.counts(), commune));
    }
  }

  /** What is missing here, is too much, or is told otherwise: none if all is well. */
  List<String> differencesFrom(Findings expected) {
    List<String> differences = new ArrayList<>(differences(expected.alerts, alerts));
    differences.addAll(differences(expected.incidents, incidents));
    if (!counts.equals(expected.counts)) {
      differences.add("expected counts " + expected.counts + "\n     but were " + counts);
    }
    return differences;
  }

  private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    Set<String> ids = new TreeSet<>(expected.keySet());
    ids.addAll(found.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(expected.get(id), found.get(id)))
        .map(id -> "expected " + expected.get(id) + "\n     but was " + found.get(id))
        .toList();
  }

  private static Map<String, String> alerts(List<Alert> found) {
    Map<String, String> alerts = new TreeMap<>();
    for (Alert alert : found) {
      put(
          alerts,
          alert.id(),
          "%s %s at %s: %d from %s to %s, by %s %s, evidence %s"
              .formatted(
                  alert.rule().name(),
                  alert.group(),
                  alert.timestamp(),
                  alert.count(),
                  alert.firstSeen(),
                  alert.lastSeen(),
                  alert.users(),
                  alert.traits(),
                  alert.evidence()));
    }
    return alerts;
  }

  private static Map<String, String> incidents(List<Incident> found) {
    Map<String, String> incidents = new TreeMap<>();
    for (Incident incident : found) {
      put(
          incidents,
          incident.id(),
          "%s %s %s: %d alerts, %d events, from %s to %s, rules %s"
              .formatted(
                  incident.entity(),
                  incident.nature(),
                  incident.level(),
                  incident.alertCount(),
                  incident.eventCount(),
                  incident.firstSeen(),
                  incident.lastSeen(),
                  incident.rules()));
    }
    return incidents;
  }

  private static Map<String, Long> counts(HourlyCounts store, String commune)
      throws StoreException {
    Map<String, Long> counts = new TreeMap<>();
    for (String kind : List.of(HourlyCounts.EVENTS, HourlyCounts.OUTCOMES)) {
      for (HourlyCount count : store.counts(commune, kind, Instant.EPOCH, FAR)) {
        counts.put(count.hour() + " " + kind + " " + count.key(), count.count());
      }
    }
    return counts;
  }

  private static void put(Map<String, String> into, String id, String what) {
    String before = into.put(id, what);
    if (before != null) {
      throw new AssertionError("twice in the store: " + id + " " + before + " and " + what);
    }
  }
}
