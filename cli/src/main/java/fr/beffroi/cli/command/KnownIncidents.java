package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.town.ReplayWatch;
import fr.beffroi.detection.behaviour.judge.Known;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.job.Replay;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of which incidents must nothing be learned? Of those that deserve a look; what automata of the
 * Internet do every day is part of what is usual.
 */
final class KnownIncidents {
  private KnownIncidents() {}

  /** Those of the store, where there is one. */
  static List<Known> of(Configuration configuration) throws StoreException {
    if (!Files.exists(configuration.storeFile())) {
      return List.of();
    }
    try (SqliteStore store = SqliteStore.openExisting(configuration.storeFile())) {
      IncidentFilter filter = IncidentFilter.all().of(configuration.commune().slug()).onlyShown();
      return known(store.incidents().incidents(filter));
    }
  }

  /** Those that the rules find in files. */
  static List<Known> of(ReplayOptions options, RuleSource rules, ReplayWatch watch)
      throws IOException {
    new Replay(rules).run(options, watch, watch::alert, watch::incident);
    return known(watch.incidents());
  }

  private static List<Known> known(List<Incident> incidents) {
    return incidents.stream().filter(Incident::shown).flatMap(KnownIncidents::known).toList();
  }

  private static Stream<Known> known(Incident incident) {
    return Stream.of(
            Stream.of(incident.entity().value()),
            incident.sources().values().stream(),
            incident.users().values().stream())
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(name -> new Known(name, incident.firstSeen(), incident.lastSeen()));
  }
}
