package fr.beffroi.cli.town;

import fr.beffroi.detection.job.ArchiveFeed;
import fr.beffroi.detection.job.RecordReader;
import fr.beffroi.ingest.archive.ArchiveReader;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.ingest.archive.search.ArchiveSearch;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.format.ParseCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How does the job read the archive that the collector beside it writes? */
public final class TownArchive implements ArchiveFeed.Archive {
  private final ArchiveWriter writer;
  private final Path root;
  private final String commune;
  private final ZoneId zone;
  private final Enricher enricher;
  private final Instant since;
  private final AtomicLong read = new AtomicLong();
  private volatile long last = Long.MAX_VALUE;
  private volatile @Nullable RecordReader current;

  /**
   * Reads what the writer commits.
   *
   * @param since how far back the archive is read when there is no checkpoint
   */
  public TownArchive(
      ArchiveWriter writer,
      Path root,
      String commune,
      ZoneId zone,
      List<String> inside,
      Instant since) {
    this(writer, root, commune, zone, new Enricher(Networks.of(inside)), since);
  }

  /**
   * Reads what the writer commits.
   *
   * @param enricher adds what the configuration knows
   * @param since how far back the archive is read when there is no checkpoint
   */
  public TownArchive(
      ArchiveWriter writer,
      Path root,
      String commune,
      ZoneId zone,
      Enricher enricher,
      Instant since) {
    this.writer = writer;
    this.root = root;
    this.commune = commune;
    this.zone = zone;
    this.enricher = enricher;
    this.since = since;
  }

  @Override
  public ArchiveReader open() {
    return ArchiveReader.open(writer);
  }

  @Override
  public RecordReader reader() {
    RecordReader reader = new RecordReader(writer.collector(), commune, zone, enricher);
    current = reader;
    return reader;
  }

  @Override
  public long begin() throws IOException {
    ArchiveSearch.Query query = new ArchiveSearch.Query(since, Instant.MAX, "", List.of(), "", 1);
    try (Stream<ArchiveRecord> found = ArchiveSearch.open(root, commune).search(query)) {
      Optional<ArchiveRecord> first = found.findFirst();
      return first.isEmpty() ? 0 : first.get().seq() - 1;
    }
  }

  @Override
  public void read(long seq) {
    read.set(seq);
  }

  @Override
  public boolean ended(long seq) {
    return seq >= last;
  }

  /** Nothing comes any more after what is committed now. */
  public void endAt(long seq) {
    last = seq;
  }

  /** Records that are committed and that the job has not taken. */
  public long lag() {
    return Math.max(0, writer.committed() - read.get());
  }

  /** What became of the lines since the job started. */
  public @Nullable ParseCounts counts() {
    RecordReader reader = current;
    return reader == null ? null : reader.counts();
  }
}
