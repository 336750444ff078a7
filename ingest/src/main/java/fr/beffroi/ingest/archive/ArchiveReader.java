package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private static final int DAMAGES_KEPT = 100;

  private final ArchiveLayout layout;
  private final @Nullable ArchiveWriter writer;
  private final Map<String, String> contexts = new HashMap<>();
  private final List<Damage> damages = new ArrayList<>();
  private final String collector;
  private @Nullable SegmentReader segment;
  private boolean reread;
  private LocalDate day = LocalDate.MIN;
  private long lastSeq;
  private long damagedRanges;
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
    day = LocalDate.MIN;
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
      SegmentReader current = segment;
      Frame frame = current == null ? null : current.next(0, committed());
      if (current != null) {
        current.takeDamages().forEach(this::count);
      }
      if (frame == null && !openNext()) {
        return List.of();
      }
      List<ArchiveRecord> records = frame == null ? List.of() : after(frame);
      if (!records.isEmpty()) {
        return records;
      }
    }
    return List.of();
  }

  private long committed() {
    return writer == null ? Long.MAX_VALUE : writer.committed();
  }

  /** The frame's records after {@link #lastSeq}; contexts are learnt from those before it too. */
  private List<ArchiveRecord> after(Frame frame) {
    List<ArchiveRecord> records = frame.records();
    for (ArchiveRecord record : records) {
      if (record.kind() == ArchiveRecord.Kind.CONTEXT) {
        contexts.put(record.sourceId(), record.text());
      }
    }
    long known = Math.min(records.size(), lastSeq + 1 - frame.header().firstSeq());
    lastSeq = Math.max(lastSeq, frame.lastSeq());
    return records.subList((int) Math.max(0, known), records.size());
  }

  /** Whether it is worth reading on: from the next segment, or once more from this one. */
  private boolean openNext() throws IOException {
    NavigableMap<Long, ArchiveLayout.Segment> segments = layout.segments(day);
    SegmentReader current = segment;
    Map.Entry<Long, ArchiveLayout.Segment> next;
    if (current == null) {
      Map.Entry<Long, ArchiveLayout.Segment> floor = segments.floorEntry(lastSeq + 1);
      next = floor == null ? segments.higherEntry(lastSeq + 1) : floor;
    } else {
      next = segments.ceilingEntry(current.segment().first());
      if (next != null && next.getValue().path().equals(current.segment().path())) {
        next = segments.higherEntry(next.getKey());
      }
    }
    if (next == null) {
      return false;
    }
    if (current != null && current.expected() < next.getKey() && !reread) {
      reread = true; // what was written between our last look and the next segment's beginning
      return true;
    }
    reread = false;
    return open(next.getValue(), current == null ? lastSeq + 1 : current.expected());
  }

  private boolean open(ArchiveLayout.Segment next, long expected) throws IOException {
    SegmentReader opened;
    try {
      opened = SegmentReader.open(next);
    } catch (NoSuchFileException e) {
      return false; // purged since it was listed: looked for again
    }
    closeSegment();
    segment = opened;
    day = next.day();
    missing(next, expected);
    SegmentHead head = opened.head();
    if (head != null) {
      contexts.clear();
      contexts.putAll(head.contexts());
    }
    return true;
  }

  /** What stands between two segments was purged, as a tombstone says, or is damage. */
  private void missing(ArchiveLayout.Segment next, long expected) throws IOException {
    long from = Math.max(expected, lastSeq + 1);
    if (from >= next.first()) {
      return;
    }
    for (Map.Entry<Long, Long> purged : layout.purged().entrySet()) {
      long first = purged.getKey();
      long last = purged.getValue();
      if (last >= from && first < next.first()) {
        if (first > from) {
          count(new Damage("before " + next.name(), from, first - 1));
        }
        purgedRecords += last + 1 - Math.max(from, first);
        from = last + 1;
      }
    }
    if (from < next.first()) {
      count(new Damage("before " + next.name(), from, next.first() - 1));
    }
    lastSeq = Math.max(lastSeq, next.first() - 1);
  }

  private void count(Damage damage) {
    if (damage.lastSeq() <= lastSeq) {
      return; // before the position that was sought
    }
    LOG.error("{}/{}; `beffroi archive verify` says more", layout.folder(), damage);
    damagedRanges++;
    damagedRecords += damage.records();
    if (damages.size() < DAMAGES_KEPT) {
      damages.add(damage);
    }
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

  /** The first hundred damaged ranges that were skipped. */
  public List<Damage> damages() {
    return List.copyOf(damages);
  }

  public long damagedRanges() {
    return damagedRanges;
  }

  public long damagedRecords() {
    return damagedRecords;
  }

  /** Records that were passed over since their day has been purged. */
  public long purgedRecords() {
    return purgedRecords;
  }

  private void closeSegment() throws IOException {
    SegmentReader current = segment;
    segment = null;
    reread = false;
    if (current != null) {
      current.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeSegment();
  }
}
