package fr.beffroi.ingest.archive.seal;

import fr.beffroi.ingest.archive.ArchiveLayout;
import fr.beffroi.ingest.archive.Chain;
import fr.beffroi.ingest.archive.LogState;
import fr.beffroi.ingest.archive.Segment;
import fr.beffroi.ingest.archive.SegmentReader;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * How does a day end when its retention period does? Its tombstone is signed and on disk before its
 * first record is deleted, so that a purge cut short is seen, and ended by the next.
 */
public final class ArchivePurge {
  private static final int ATTEMPTS = 10;

  private final ArchiveLayout layout;
  private final LocalDate day;

  private ArchivePurge(ArchiveLayout layout, LocalDate day) {
    this.layout = layout;
    this.day = day;
  }

  /**
   * What is gone.
   *
   * @param records how many of them could still be read
   * @param intact whether they were all as received
   */
  public record Purged(LocalDate day, long firstSeq, long lastSeq, long records, boolean intact) {}

  /**
   * Deletes a day (UTC) of the archive in {@code root/<commune>}, which may be written and read
   * meanwhile.
   *
   * @throws IOException where the day is still open or there is nothing of it
   */
  public static Purged purge(Path root, String commune, LocalDate day, SealKey key, Clock clock)
      throws IOException {
    ArchivePurge purge = new ArchivePurge(ArchiveLayout.of(root, commune), day);
    Tombstone tombstone = purge.tombstone(key, clock);
    purge.deleteFolder();
    return new Purged(
        day, tombstone.firstSeq(), tombstone.lastSeq(), tombstone.records(), tombstone.intact());
  }

  private Tombstone tombstone(SealKey key, Clock clock) throws IOException {
    Tombstone existing = Tombstone.read(layout, day);
    if (existing != null) {
      return existing; // an earlier purge was interrupted
    }
    NavigableMap<Long, Segment> segments = layout.segmentsOf(day);
    if (segments.isEmpty()) {
      throw new NoSuchFileException(layout.folder() + ": nothing of " + day + " to purge");
    }
    Segment next = next();
    Tombstone tombstone = describe(segments, next, clock);
    WholeFile.write(layout.tombstone(day), tombstone.signed(key));
    return tombstone;
  }

  private Segment next() throws IOException {
    for (Segment segment : layout.segments(day).values()) {
      if (segment.day().isAfter(day)) {
        return segment;
      }
    }
    throw new IOException(
        layout.folder()
            + ": "
            + day
            + " is still open: it holds the newest records, and the collector's place in its"
            + " sources. Purge it once the collector has received something on a later day (UTC)");
  }

  private Tombstone describe(NavigableMap<Long, Segment> segments, Segment next, Clock clock)
      throws IOException {
    Follower after = follower(next);
    Segment first = segments.firstEntry().getValue();
    byte[] before = before(first);
    ArchiveVerify verify = new ArchiveVerify();
    verify.startAt(first, before);
    for (Segment segment : segments.values()) {
      verify.segment(segment);
    }
    ArchiveVerify.Report report = verify.report();
    boolean intact =
        report.intact()
            && report.lastSeq() == after.firstSeq() - 1
            && report.chain().equals(after.chainBefore());
    return new Tombstone(
        layout.collector(),
        day,
        first.first(),
        after.firstSeq() - 1,
        report.records(),
        Tombstone.hex(before),
        after.chainBefore(),
        intact,
        clock.instant());
  }

  /** What comes right after the day, in the order and in the chain. */
  private record Follower(long firstSeq, String chainBefore) {}

  private Follower follower(Segment next) throws IOException {
    for (Tombstone tombstone : Tombstone.all(layout)) {
      if (tombstone.day().isAfter(day) && tombstone.firstSeq() <= next.first()) {
        return new Follower(tombstone.firstSeq(), tombstone.chainBefore());
      }
    }
    return new Follower(next.first(), Tombstone.hex(before(next)));
  }

  private static byte[] before(Segment segment) throws IOException {
    try (SegmentReader reader = SegmentReader.open(segment)) {
      LogState head = reader.head();
      return head == null ? Chain.genesis() : head.chain();
    }
  }

  private void deleteFolder() throws IOException {
    Path folder = layout.day(day);
    for (int attempt = 1; Files.isDirectory(folder); attempt++) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        if (attempt == ATTEMPTS) {
          throw e; // otherwise a compression that ended just now
        }
      }
    }
    WholeFile.sync(layout.folder());
  }
}
