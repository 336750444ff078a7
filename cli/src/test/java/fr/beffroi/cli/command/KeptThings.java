package fr.beffroi.cli.command;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.Sample;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.rules.Bilingual;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An installation in a folder, with lines in its archive and one incident in its store. */
final class KeptThings {
  static final String INCIDENT = "0123456789abcdef";

  private final Path folder;

  KeptThings(Path folder) {
    this.folder = folder;
    CommandRun.in(folder).call("init", "--commune", "saint-martin");
  }

  /** Lines received at that instant. */
  KeptThings lines(String received, String... lines) throws Exception {
    Clock clock = Clock.fixed(Instant.parse(received), ZoneOffset.UTC);
    Path archive = folder.resolve("beffroi-data/archive");
    try (ArchiveWriter writer =
        ArchiveWriter.open(
            archive, "saint-martin", "saint-martin", clock, ArchiveOptions.defaults())) {
      for (String line : lines) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        writer.awaitCommitted(writer.append("file:/auth.log", ArchiveRecord.Kind.LINE, "", bytes));
      }
    }
    return this;
  }

  KeptThings incident(String... evidence) throws Exception {
    Instant at = Instant.parse("2026-11-22T03:00:00Z");
    Incident incident =
        new Incident(
            INCIDENT,
            "saint-martin",
            new Entity(Entity.Kind.ADDRESS, "192.0.2.7"),
            Category.Family.AUTHENTICATION,
            Incident.Nature.CAUSE,
            Level.HIGH,
            Incident.State.OPEN,
            true,
            at,
            at,
            at,
            at,
            null,
            new Bilingual("192.0.2.7 a fini par entrer", "192.0.2.7 got in at last"),
            List.of(new Bilingual("un mot de passe a été trouvé", "a password was found")),
            List.of(new Bilingual("changez ce mot de passe", "change that password")),
            List.of(
                new Incident.RuleTally("beffroi-x", "success after failures", Level.HIGH, 1, 9)),
            1,
            List.of("alert-1"),
            9,
            new Sample(1, false, List.of("192.0.2.7")),
            new Sample(0, false, List.of()),
            new Sample(0, false, List.of()),
            null,
            List.of(evidence));
    try (SqliteStore store = SqliteStore.open(folder.resolve("beffroi-data/store.db"))) {
      store.incidents().putIncidents(List.of(incident));
    }
    return this;
  }
}
