package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How does a received line become durable? It is numbered and queued in memory, and a thread
 * commits what is queued every 50 ms: one frame, one sync. What is committed survives kill -9 and a
 * loss of power; what only has a number does not yet.
 *
 * <p>A disk that cannot be written to loses nothing: the queue fills, {@link #append} blocks, and
 * the commit is tried again every second. Safe for any number of threads.
 */
public final class ArchiveWriter implements AutoCloseable {
  /** What {@link #append} returns for a line that a disk 95 % full does not let in. */
  public static final long REFUSED = 0;

  private final ArchiveLayout layout;
  private final String collector;
  private final WriterLock writerLock;
  private final DiskWatch disk;
  private final CommitQueue queue;
  private final OpenSegment segment;
  private final Committer committer;

  private ArchiveWriter(
      ArchiveLayout layout,
      String collector,
      Clock clock,
      ArchiveOptions options,
      WholeFile.Channels channels,
      WriterLock writerLock)
      throws IOException {
    this.layout = layout;
    this.collector = collector;
    this.writerLock = writerLock;
    Recovery recovered = Recovery.of(layout, collector, channels);
    queue = new CommitQueue(collector, clock, options, recovered.state());
    segment = new OpenSegment(layout, options, channels, recovered, queue.today());
    disk = new DiskWatch(layout.folder(), options);
    committer = new Committer(layout.folder().getFileName().toString(), queue, segment, disk);
  }

  /**
   * Opens the archive of a commune in {@code root/<commune>}, recovers it, and begins to commit.
   *
   * @throws IOException where another process writes it, it is another collector's, or the folder
   *     cannot be written
   */
  public static ArchiveWriter open(
      Path root, String commune, String collector, Clock clock, ArchiveOptions options)
      throws IOException {
    return open(root, commune, collector, clock, options, FileChannel::open);
  }

  static ArchiveWriter open(
      Path root,
      String commune,
      String collector,
      Clock clock,
      ArchiveOptions options,
      WholeFile.Channels channels)
      throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(root, commune);
    ArchiveLayout.requireName("collector", collector);
    WholeFile.createFolder(layout.folder());
    WriterLock writerLock = WriterLock.take(layout.folder(), collector);
    try {
      layout.claim(collector);
      ArchiveWriter writer =
          new ArchiveWriter(layout, collector, clock, options, channels, writerLock);
      writer.committer.start();
      return writer;
    } catch (IOException | RuntimeException e) {
      writerLock.close();
      throw e;
    }
  }

  /**
   * Numbers and queues one record; blocks while the queue is full.
   *
   * @param cursor where the source goes on after this record; empty where it has none
   * @return the record's seq, not committed yet; {@link #REFUSED} for a line that a disk 95 % full
   *     does not let in
   * @throws IllegalArgumentException for a payload over 16 MiB, an id or cursor over 64 KiB
   */
  public long append(String sourceId, ArchiveRecord.Kind kind, String cursor, byte[] payload)
      throws InterruptedException {
    return disk.refuses(sourceId, kind, this::contexts)
        ? REFUSED
        : queue.put(sourceId, kind, cursor, payload);
  }

  /** Like {@link #append}, but returns false at once where that would block or refuse. */
  public boolean tryAppend(
      String sourceId, ArchiveRecord.Kind kind, String cursor, byte[] payload) {
    return !disk.refuses(sourceId, kind, this::contexts)
        && queue.offer(sourceId, kind, cursor, payload);
  }

  /** Cursor by source of the last committed record that had one. */
  public Map<String, String> cursors() {
    return queue.committed().marks().cursors();
  }

  /** Context by source, as the last committed one says. */
  public Map<String, String> contexts() {
    return queue.committed().marks().contexts();
  }

  /** Lines by source that were refused for want of disk, since the archive was opened. */
  public Map<String, Long> refused() {
    return disk.refused();
  }

  /** Why nothing can be committed at present, in words for people; empty while all is well. */
  public Optional<String> failure() {
    return committer.failure();
  }

  /** Bytes that wait for their commit. */
  public long queuedBytes() {
    return queue.bytes();
  }

  public DiskSpace.State disk() {
    return disk.state();
  }

  public String collector() {
    return collector;
  }

  /** Seq of the last record that was taken, committed or not; 0 if none was. */
  public long accepted() {
    return queue.lastSeq();
  }

  /** Highest committed seq; 0 if there is none. */
  public long committed() {
    return queue.committed().lastSeq();
  }

  /**
   * Returns once that record is on disk.
   *
   * @throws IllegalStateException where the archive was closed before it could be committed
   */
  public void awaitCommitted(long seq) throws InterruptedException {
    while (!awaitCommitted(seq, TimeUnit.SECONDS.toNanos(1))) {
      if (!committer.isAlive() && committed() < seq) {
        throw new IllegalStateException("archive of " + collector + ": record never committed");
      }
    }
  }

  /** Whether the record was committed within that time. */
  boolean awaitCommitted(long seq, long nanos) throws InterruptedException {
    return queue.awaitCommitted(seq, nanos);
  }

  ArchiveLayout layout() {
    return layout;
  }

  /**
   * Commits all that was appended, and frees the archive for another writer.
   *
   * @throws UncheckedIOException where the disk did not take what was left
   */
  @Override
  public void close() {
    queue.close();
    boolean interrupted = committer.join();
    try (writerLock) {
      segment.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    long lost = accepted() - committed();
    if (lost > 0) {
      String why = failure().orElse("the commit thread has ended");
      throw new UncheckedIOException(
          new IOException(lost + " records were received and never committed; " + why));
    }
  }
}
