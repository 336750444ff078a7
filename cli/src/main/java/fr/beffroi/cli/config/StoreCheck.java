package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.detection.store.HourlyCounts;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.ingest.archive.ArchiveReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Can what was kept be opened: the store, and the archive from its first record? */
public final class StoreCheck {
  private final Configuration configuration;
  private final Clock clock;

  public StoreCheck(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  public List<Diagnosis> run() {
    return List.of(store(), archive());
  }

  private Diagnosis store() {
    Path file = configuration.storeFile();
    if (!Files.exists(file)) {
      return Diagnosis.ok("doctor.store.none", file);
    }
    try (SqliteStore store = SqliteStore.openExisting(file)) {
      store.incidents().incidents(IncidentFilter.toLookAt().atMost(1));
      List<HourlyCount> day = lastDay(store);
      return day.isEmpty()
          ? Diagnosis.ok("doctor.store", file)
          : Diagnosis.ok(
              "doctor.store.counts",
              file,
              day.stream().mapToLong(HourlyCount::count).sum(),
              day.stream().map(HourlyCount::key).distinct().count());
    } catch (StoreException e) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.store.broken", e.sentence());
    }
  }

  /** What was judged since this hour of yesterday. */
  private List<HourlyCount> lastDay(SqliteStore store) throws StoreException {
    Instant now = clock.instant();
    return store
        .counts()
        .counts(
            configuration.commune().slug(),
            HourlyCounts.EVENTS,
            now.minus(Duration.ofDays(1)),
            now);
  }

  private Diagnosis archive() {
    Path folder = configuration.archiveFolder();
    String commune = configuration.commune().slug();
    if (!Files.isDirectory(folder.resolve(commune))) {
      return Diagnosis.ok("doctor.archive.none", folder);
    }
    try (ArchiveReader reader = ArchiveReader.open(folder, commune)) {
      reader.seek(0);
      return Diagnosis.ok("doctor.archive", folder);
    } catch (IOException e) {
      return Diagnosis.error(ExitCode.UNREACHABLE, "doctor.archive.broken", folder);
    }
  }
}
