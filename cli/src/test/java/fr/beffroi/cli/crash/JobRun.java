package fr.beffroi.cli.crash;

import fr.beffroi.cli.town.TownArchive;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.ArchiveFeed;
import fr.beffroi.detection.job.Behaviour;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive, and jobs that read it: all in this process and in one folder. */
final class JobRun implements AutoCloseable {
  static final String COMMUNE = "villeneuve";
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final RuleSource rules;
  private final ArchiveWriter writer;
  private final TownArchive archive;

  JobRun(Path folder, RuleSource rules, Clock clock, ArchiveOptions options) throws IOException {
    this.folder = folder;
    this.rules = rules;
    this.writer = ArchiveWriter.open(root(), COMMUNE, COMMUNE, clock, options);
    this.archive =
        new TownArchive(writer, root(), COMMUNE, PARIS, List.of("192.168.0.0/16"), Instant.EPOCH);
  }

  Path root() {
    return folder.resolve("archive");
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  TownArchive archive() {
    return archive;
  }

  ArchiveWriter writer() {
    return writer;
  }

  /** Appends lines and returns once they are committed. */
  void append(List<String> lines) throws InterruptedException {
    writer.awaitCommitted(add(lines));
  }

  /** Appends lines, which are committed a little later; the last one's number. */
  long add(List<String> lines) throws InterruptedException {
    long last = 0;
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      last = writer.append("file:/var/log/auth.log", ArchiveRecord.Kind.LINE, "", bytes);
    }
    return last;
  }

  /** A job that goes on until it is closed. */
  TownJob start(Duration checkpointEvery) throws IOException {
    return start(checkpointEvery, archive, null);
  }

  /**
   * A job that goes on until it is closed.
   *
   * @param behaviour by which it is judged, or null
   */
  TownJob start(Duration checkpointEvery, ArchiveFeed.Archive read, @Nullable Behaviour behaviour)
      throws IOException {
    TownJob job = new TownJob(settings(checkpointEvery, false), rules, read, behaviour);
    job.start();
    return job;
  }

  void awaitAllRead() throws Exception {
    Await.until("all is read", PATIENCE, () -> archive.lag() == 0);
  }

  /** Reads to the archive's end and says what was found. */
  Findings finish(ArchiveFeed.Archive read) throws Exception {
    archive.endAt(writer.committed());
    try (TownJob job = new TownJob(settings(Duration.ofHours(1), true), rules, read)) {
      job.start();
      job.await();
    }
    return found();
  }

  Findings found() throws Exception {
    return Findings.in(folder.resolve("store.db"), COMMUNE);
  }

  private TownJob.Settings settings(Duration checkpointEvery, boolean bounded) {
    return new TownJob.Settings(
        COMMUNE, PARIS, folder.resolve("store.db"), checkpoints(), checkpointEvery, bounded);
  }

  @Override
  public void close() {
    writer.close();
  }
}
