package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.town.ReplayWatch;
import fr.beffroi.detection.behaviour.judge.Known;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.Replay;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

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
      return Known.of(store.incidents().incidents(filter));
    }
  }

  /** Those that the rules find in files. */
  static List<Known> of(ReplayOptions options, RuleSource rules, ReplayWatch watch)
      throws IOException {
    new Replay(rules).run(options, watch, watch::alert, watch::incident);
    return Known.of(watch.incidents());
  }
}
