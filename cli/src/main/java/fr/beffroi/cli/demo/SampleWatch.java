package fr.beffroi.cli.demo;

import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.sample.SampleStream;
import fr.beffroi.cli.town.Town;
import fr.beffroi.cli.town.TownArchive;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.FormatChooser;
import fr.beffroi.detection.job.SourceSetting;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.ingest.archive.search.BlockIndex;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.source.Collector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How is a month of the sample commune watched? With the parts of a real watch: source, collector,
 * archive, job and store; only the clock is the month's own.
 */
final class SampleWatch implements AutoCloseable {
  static final String COMMUNE = "saint-exemple";
  private static final String COLLECTOR = "demo";
  private static final Duration NEVER = Duration.ofDays(1);

  private final Path folder;
  private final SampleStream stream;
  private final ArchiveWriter writer;
  private final SampleSource source;
  private final Collector collector;
  private final TownArchive archive;
  private final TownJob job;

  SampleWatch(Path folder, SampleCommune commune) throws IOException {
    this.folder = folder;
    this.stream = commune.lines();
    Instant start = commune.firstDay().atStartOfDay(SampleCommune.ZONE).toInstant();
    SampleClock clock = new SampleClock(start, SampleCommune.ZONE);
    Path archives = folder.resolve("archive");
    ArchiveOptions options = ArchiveOptions.defaults().withCompression(BlockIndex::new);
    this.writer = ArchiveWriter.open(archives, COMMUNE, COLLECTOR, clock, options);
    this.source = new SampleSource(stream, clock, this::tick);
    this.collector = new Collector(writer, List.of(source), clock, NEVER, NEVER);
    SourceSetting unknown = new SourceSetting(null, null);
    collector.listen(
        new FormatChooser(collector, Map.of(), id -> unknown, SampleCommune.ZONE, clock));
    this.archive =
        new TownArchive(
            writer, archives, COMMUNE, SampleCommune.ZONE, Networks.PRIVATE, Instant.EPOCH);
    RuleSource rules = Town.rules(null);
    this.job = new TownJob(settings(), rules, archive);
  }

  private TownJob.Settings settings() {
    return new TownJob.Settings(
        COLLECTOR,
        SampleCommune.ZONE,
        store(),
        folder.resolve("checkpoints"),
        Duration.ofSeconds(10),
        true);
  }

  private void tick() {
    collector.tick();
  }

  void start() throws IOException {
    job.start();
    collector.start();
  }

  /**
   * Whether every line was handed to the archive; from then on the job ends when it has read all.
   */
  boolean isPlayed() throws InterruptedException {
    if (!source.isOver()) {
      return false;
    }
    collector.tick();
    long last = writer.accepted();
    writer.awaitCommitted(last);
    archive.endAt(last);
    return true;
  }

  /** Waits for the job's end. */
  void await() throws IOException, InterruptedException {
    job.await();
  }

  long lines() {
    return source.lines();
  }

  long lag() {
    return archive.lag();
  }

  Path store() {
    return folder.resolve("store.db");
  }

  /** What happened, as the month's author knows; complete at its end. */
  SampleStream stream() {
    return stream;
  }

  TownArchive archive() {
    return archive;
  }

  @Override
  public void close() {
    job.close();
    collector.close();
  }
}
