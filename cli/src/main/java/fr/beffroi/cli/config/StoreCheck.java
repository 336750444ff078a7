package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.ingest.archive.ArchiveReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Can what was kept be opened: the store, and the archive from its first record? */
public final class StoreCheck {
  private final Configuration configuration;

  public StoreCheck(Configuration configuration) {
    this.configuration = configuration;
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
      return Diagnosis.ok("doctor.store", file);
    } catch (StoreException e) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.store.broken", e.sentence());
    }
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
