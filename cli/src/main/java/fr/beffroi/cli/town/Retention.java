package fr.beffroi.cli.town;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.ingest.archive.seal.ArchivePurge;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must go, and when? Logs are personal data: a day that is older than the retention period is
 * purged from the archive, with its tombstone, and alerts and ended incidents that old from the
 * store. Each purge is logged; nothing goes earlier, however full the disk.
 */
final class Retention implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Retention.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofHours(6);

  private final Configuration configuration;
  private final Clock clock;
  private final RepeatingTask task = new RepeatingTask("beffroi retention");

  Retention(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /** Looks in a minute, when the start is over, and every six hours. */
  void start() {
    task.start(this::look, FIRST, PAUSE);
  }

  @Override
  public void close() {
    task.close();
  }

  private void look() {
    try {
      apply();
    } catch (IOException | StoreException | RuntimeException e) {
      LOGGER.error("what is older than the retention period could not be purged", e);
    }
  }

  /** Purges what is too old now; how many days of the archive went. */
  int apply() throws IOException, StoreException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate limit = today.minusDays(configuration.archive().retentionDays());
    int purged = 0;
    for (LocalDate day : daysBefore(limit)) {
      ArchivePurge.Purged gone =
          ArchivePurge.purge(
              configuration.archiveFolder(), configuration.commune().slug(), day, key(), clock);
      LOGGER.warn("{}: purged after its retention, {} records", gone.day(), gone.records());
      purged++;
    }
    if (Files.exists(configuration.storeFile())) {
      try (SqliteStore store = SqliteStore.openExisting(configuration.storeFile())) {
        store.forgetBefore(limit.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
    }
    return purged;
  }

  private SealKey key() throws IOException {
    Path file = configuration.sealKey();
    return Files.exists(file) ? SealKey.read(file) : SealKey.create(file);
  }

  private List<LocalDate> daysBefore(LocalDate limit) throws IOException {
    Path commune = configuration.archiveFolder().resolve(configuration.commune().slug());
    if (!Files.isDirectory(commune)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(commune)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(Retention::isDay)
          .map(LocalDate::parse)
          .filter(day -> day.isBefore(limit))
          .sorted()
          .toList();
    }
  }

  private static boolean isDay(String name) {
    try {
      LocalDate unused = LocalDate.parse(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
