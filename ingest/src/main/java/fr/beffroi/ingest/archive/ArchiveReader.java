package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes next in the archive? Follows it in seq order across segments and days, while it is
 * written, compressed and purged. Beside a writer in the same process it sees what is committed and
 * is woken by each commit; in another process it sees whole frames and looks every 50 ms.
 *
 * <p>Damaged records are skipped, named in the log and counted. For one thread at a time.
 */
public final class ArchiveReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveReader.class);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final ArchiveLayout layout;
  private final @Nullable ArchiveWriter writer;
  private final Map<String, String> contexts = new HashMap<>();
  private final String collector;
  private @Nullable SegmentReader segment;
  private boolean reread;
  private long lastSeq;
  private long damagedRecords;
  private long purgedRecords;

  private ArchiveReader(ArchiveLayout layout, @Nullable ArchiveWriter writer, String collector) {
    this.layout = layout;
    this.writer = writer;
    this.collector = collector;
  }

  /**
   * Reads the archive of a commune in {@code root/<commune>}, from its beginning, while another
   * process may write it.
   *
   * @throws IOException where there is none
   */
  public static ArchiveReader open(Path root, String commune) throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(root, commune);
    return new ArchiveReader(layout, null, layout.collector());
  }

  /** Reads what that writer has committed, from the beginning; close it before the writer. */
  public static ArchiveReader open(ArchiveWriter writer) {
    return new ArchiveReader(writer.layout(), writer, writer.collector());
  }

  /** Goes on after that record; 0 for the beginning of the archive. */
  public void seek(long afterSeq) throws IOException {
    closeSegment();
    contexts.clear();
    lastSeq = afterSeq;
  }

  /**
   * The next records, at most those of one commit or block, or none if none come within {@code
   * wait}.
   *
   * @throws IOException where the disk cannot be read; damaged records are no exception
   */
  public List<ArchiveRecord> next(Duration wait) throws InterruptedException, IOException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (true) {
      List<ArchiveRecord> records = poll();
      long left = deadline - System.nanoTime();
      if (!records.isEmpty() || left <= 0) {
        return records;
      }
      await(left);
    }
  }

  private List<ArchiveRecord> poll() throws InterruptedException, IOException {
    try {
      return readCommitted();
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      seek(lastSeq);
      throw (InterruptedException) new InterruptedException("reading the archive").initCause(e);
    }
  }

  private void await(long nanos) throws InterruptedException {
    if (writer != null && writer.committed() <= lastSeq) {
      writer.awaitCommitted(lastSeq + 1, nanos);
    } else if (Thread.interrupted()) {
      throw new InterruptedException("waiting for the archive");
    } else {
      LockSupport.parkNanos(this, Math.min(nanos, POLL_NANOS));
    }
  }

  private List<ArchiveRecord> readCommitted() throws IOException {
    while (committed() > lastSeq) {
      Frame frame = segment == null ? null : segment.next(0, committed());
      List<ArchiveRecord> records = frame == null ? List.of() : after(frame);
      if (!records.isEmpty()) {
        return records;
      }
      if (frame == null && !openNext()) {
        break;
      }
    }
    return List.of();
  }

  private long committed() {
    return writer == null ? Long.MAX_VALUE : writer.committed();
  }

  /** The frame's records after {@link #lastSeq}; contexts are learnt from those before it too. */
  private List<ArchiveRecord> after(Frame frame) throws IOException {
    if (frame.firstSeq() > lastSeq + 1) {
      countMissing(lastSeq + 1, frame.firstSeq() - 1);
    }
    List<ArchiveRecord> records = frame.records();
    for (ArchiveRecord record : records) {
      if (record.kind() == ArchiveRecord.Kind.CONTEXT) {
        contexts.put(record.sourceId(), record.text());
      }
    }
    long known = Math.min(records.size(), lastSeq + 1 - frame.firstSeq());
    lastSeq = Math.max(lastSeq, frame.lastSeq());
    return records.subList((int) Math.max(0, known), records.size());
  }

  /** What is not there was purged, as a tombstone says, or is damaged. */
  private void countMissing(long first, long last) throws IOException {
    long from = first;
    for (Map.Entry<Long, Long> purged : layout.purged().entrySet()) {
      if (purged.getValue() >= from && purged.getKey() <= last) {
        countDamaged(from, purged.getKey() - 1);
        purgedRecords += purged.getValue() + 1 - Math.max(from, purged.getKey());
        from = purged.getValue() + 1;
      }
    }
    countDamaged(from, last);
  }

  private void countDamaged(long first, long last) {
    if (first <= last) {
      LOG.error(
          "{}: records {} to {} are damaged and were skipped; `beffroi archive verify` says more",
          layout.folder(),
          first,
          last);
      damagedRecords += last + 1 - first;
    }
  }

  /** Whether it is worth reading on: from the next segment, or once more from this one. */
  private boolean openNext() throws IOException {
    Segment next = nextSegment();
    if (next == null) {
      return false;
    }
    if (segment != null && lastSeq + 1 < next.first() && !reread) {
      reread = true; // what was written between our last look and the next segment's beginning
      return true;
    }
    SegmentReader opened;
    try {
      opened = SegmentReader.open(next);
    } catch (NoSuchFileException e) {
      return false; // purged since it was listed: looked for again
    }
    closeSegment();
    segment = opened;
    LogState head = opened.head();
    if (head != null) {
      contexts.clear();
      contexts.putAll(head.marks().contexts());
    }
    return true;
  }

  /** The one that holds the next record, or where there is none yet, the first after it. */
  private @Nullable Segment nextSegment() throws IOException {
    if (segment == null) {
      NavigableMap<Long, Segment> all = layout.segments();
      Long from = all.floorKey(lastSeq + 1);
      return all.tailMap(from == null ? lastSeq + 1 : from, true).values().stream()
          .findFirst()
          .orElse(null);
    }
    // An empty segment may have been replaced by one of another day with the same first seq.
    Segment open = segment.segment();
    return layout.segments(open.day()).tailMap(open.first(), true).values().stream()
        .filter(other -> !other.path().equals(open.path()))
        .findFirst()
        .orElse(null);
  }

  /** Seq of the last record handed out, or as sought: what {@link #seek} takes to go on. */
  public long lastSeq() {
    return lastSeq;
  }

  public String collector() {
    return collector;
  }

  /** Context by source at this place in the archive. */
  public Map<String, String> contexts() {
    return Map.copyOf(contexts);
  }

  /** Records that were passed over since they are damaged, or gone without a tombstone. */
  public long damagedRecords() {
    return damagedRecords;
  }

  /** Records that were passed over since their day has been purged. */
  public long purgedRecords() {
    return purgedRecords;
  }

  private void closeSegment() throws IOException {
    reread = false;
    if (segment != null) {
      segment.close();
      segment = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeSegment();
  }
}
