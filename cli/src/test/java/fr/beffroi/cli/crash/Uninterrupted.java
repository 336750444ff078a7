package fr.beffroi.cli.crash;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.cli.town.Town;
import fr.beffroi.cli.town.TownArchive;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What would a job have found that read the same archive from its beginning, in one go? */
final class Uninterrupted {
  private Uninterrupted() {}

  static Findings run(Path file, Path folder) throws Exception {
    Configuration configuration = ConfigurationReader.read(file);
    String commune = configuration.commune().slug();
    TownJob.Settings settings =
        new TownJob.Settings(
            configuration.collector(),
            configuration.commune().zone(),
            folder.resolve("store.db"),
            folder.resolve("checkpoints"),
            Duration.ofMillis(300),
            false);
    try (ArchiveWriter writer =
        ArchiveWriter.open(
            configuration.archiveFolder(),
            commune,
            configuration.collector(),
            Clock.systemUTC(),
            ArchiveOptions.defaults())) {
      TownArchive archive =
          new TownArchive(
              writer,
              configuration.archiveFolder(),
              commune,
              configuration.commune().zone(),
              configuration.inside(),
              Instant.EPOCH);
      try (TownJob job = new TownJob(settings, Town.rules(configuration.rules()), archive)) {
        job.start();
        Await.until("all is read again", Duration.ofSeconds(60), () -> archive.lag() == 0);
        new CheckpointWatch(folder.resolve("checkpoints")).awaitAnother(3);
      }
    }
    return Findings.in(folder.resolve("store.db"), commune);
  }
}
