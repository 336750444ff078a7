package fr.beffroi.cli.town;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what is too old go, and only that? */
class RetentionTest {
  private static final Instant FIRST = Instant.parse("2026-01-10T08:00:00Z");

  @TempDir Path folder;

  @Test
  void aDayOlderThanTheRetentionIsPurgedWithItsTombstone() throws Exception {
    Configuration configuration = configuration(30);
    write(configuration, FIRST);
    write(configuration, Instant.parse("2026-03-01T08:00:00Z"));

    int purged = retention(configuration, "2026-03-02T08:00:00Z").apply();

    assertThat(purged).isEqualTo(1);
    Path commune = configuration.archiveFolder().resolve("essai");
    assertThat(commune.resolve("2026-01-10")).doesNotExist();
    assertThat(commune.resolve("2026-01-10.tombstone")).exists();
    assertThat(commune.resolve("2026-03-01")).exists();
  }

  @Test
  void aDayWithinTheRetentionStays() throws Exception {
    Configuration configuration = configuration(365);
    write(configuration, FIRST);
    write(configuration, Instant.parse("2026-03-01T08:00:00Z"));

    assertThat(retention(configuration, "2026-03-02T08:00:00Z").apply()).isZero();
  }

  @Test
  void nothingYetIsNothingToPurge() throws Exception {
    assertThat(retention(configuration(30), "2026-03-02T08:00:00Z").apply()).isZero();
  }

  private static Retention retention(Configuration configuration, String now) {
    return new Retention(configuration, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private static void write(Configuration configuration, Instant at) throws Exception {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    try (ArchiveWriter writer =
        ArchiveWriter.open(
            configuration.archiveFolder(), "essai", "mairie", clock, ArchiveOptions.defaults())) {
      long seq = writer.append("test", ArchiveRecord.Kind.LINE, "", new byte[] {'x'});
      writer.awaitCommitted(seq);
    }
  }

  private Configuration configuration(int days) throws Exception {
    Path file = folder.resolve("beffroi.yml");
    Files.writeString(
        file,
        """
        commune: {slug: essai, name: Essai}
        collector: mairie
        data: %s
        sources: []
        archive: {retention-days: %d}
        """
            .formatted(folder.resolve("data"), days));
    Configuration configuration = ConfigurationReader.read(file);
    for (Path one : configuration.folders()) {
      Files.createDirectories(one);
    }
    return configuration;
  }
}
