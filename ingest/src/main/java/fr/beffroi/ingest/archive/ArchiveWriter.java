package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final ArchiveLayout layout;
  private final String collector;
  private final Clock clock;
  private final ArchiveOptions options;
  private final WholeFile.Channels channels;
  private final WriterLock writerLock;
  private final Compression compression;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Condition commits = lock.newCondition();
  private final Deque<Batch> queue = new ArrayDeque<>();
  private final Map<String, Long> refused = new HashMap<>();
  private final Map<String, String> cursors;
  private final Map<String, String> contexts;
  private final long cutBytes;
  private long queuedBytes;
  private long nextSeq;
  private long lastMicros;
  private long lastCommitNanos = System.nanoTime();
  private boolean closing;
  private @Nullable IOException failure;
  private volatile long committed;
  private volatile DiskSpace.State disk = DiskSpace.State.OK;

  // Of the commit thread alone, once it runs.
  private final Chain chain;
  private byte[] committedChain;
  private long committedMicros;
  private SegmentWriter segment;

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
    this.clock = clock;
    this.options = options;
    this.channels = channels;
    this.writerLock = writerLock;
    Recovery recovered = Recovery.of(layout);
    cursors = recovered.cursors;
    contexts = recovered.contexts;
    cutBytes = recovered.cut;
    committed = recovered.lastSeq;
    nextSeq = recovered.lastSeq + 1;
    lastMicros = recovered.lastMicros;
    committedMicros = recovered.lastMicros;
    chain = new Chain(recovered.chain);
    committedChain = recovered.chain;
    segment = resumeOrCreate(recovered);
    compression = new Compression(layout, options, segment.segment().path());
    watchDisk();
    thread = new Thread(this::commitLoop, "archive-commit-" + layout.folder().getFileName());
    thread.setDaemon(true);
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
      writer.thread.start();
      return writer;
    } catch (IOException | RuntimeException e) {
      writerLock.close();
      throw e;
    }
  }

  private SegmentWriter resumeOrCreate(Recovery recovered) throws IOException {
    if (recovered.cut > 0) {
      LOG.warn(
          "{}: cut {} bytes of a commit that a crash interrupted; nothing acknowledged is lost",
          recovered.last == null ? layout.folder() : recovered.last.name(),
          recovered.cut);
    }
    ArchiveLayout.Segment last = recovered.last;
    long day = dayOf(Math.max(RecordCodec.micros(clock.instant()), lastMicros));
    if (last != null && recovered.form == SegmentHead.PLAIN) {
      SegmentWriter resumed =
          SegmentWriter.resume(channels, last, recovered.marker, recovered.length, recovered.empty);
      if (last.day().toEpochDay() == day && recovered.length < options.rollBytes()) {
        return resumed;
      }
      resumed.close();
    }
    SegmentWriter created = create(day, nextSeq);
    if (last != null && recovered.empty && recovered.form == SegmentHead.PLAIN) {
      removeEmpty(last, created.segment());
    }
    return created;
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
    byte[] source = name("source", sourceId);
    byte[] cursorBytes = name("cursor", cursor);
    int size = size(source, cursorBytes, payload);
    lock.lockInterruptibly();
    try {
      while (isFull(size)) {
        work.signal();
        room.await();
      }
      return add(sourceId, kind, cursor, source, cursorBytes, payload);
    } finally {
      lock.unlock();
    }
  }

  /** Like {@link #append}, but returns false at once where that would block or refuse. */
  public boolean tryAppend(
      String sourceId, ArchiveRecord.Kind kind, String cursor, byte[] payload) {
    byte[] source = name("source", sourceId);
    byte[] cursorBytes = name("cursor", cursor);
    int size = size(source, cursorBytes, payload);
    lock.lock();
    try {
      return !isFull(size) && add(sourceId, kind, cursor, source, cursorBytes, payload) != REFUSED;
    } finally {
      lock.unlock();
    }
  }

  private static byte[] name(String what, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > RecordCodec.LONGEST_NAME) {
      throw new IllegalArgumentException(what + " of " + bytes.length + " bytes, more than 64 KiB");
    }
    return bytes;
  }

  private static int size(byte[] source, byte[] cursor, byte[] payload) {
    if (payload.length > RecordCodec.LONGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "a record of " + payload.length + " bytes, more than 16 MiB: cut the line first");
    }
    return RecordCodec.OVERHEAD + source.length + cursor.length + payload.length;
  }

  private boolean isFull(int size) {
    if (closing) {
      throw new IllegalStateException("archive of " + collector + ": closed");
    }
    return queuedBytes > 0 && queuedBytes + size > options.queueBytes();
  }

  private long add(
      String sourceId,
      ArchiveRecord.Kind kind,
      String cursorText,
      byte[] source,
      byte[] cursor,
      byte[] payload) {
    if (disk == DiskSpace.State.REFUSE_TRAFFIC_95
        && kind == ArchiveRecord.Kind.LINE
        && !options.authentication().test(sourceId)) {
      refused.merge(sourceId, 1L, Long::sum);
      return REFUSED;
    }
    int size = size(source, cursor, payload);
    long micros = Math.max(RecordCodec.micros(clock.instant()), lastMicros);
    long day = dayOf(micros);
    Batch batch = queue.peekLast();
    if (batch == null || !batch.takes(day, size)) {
      batch = new Batch(day, nextSeq);
      queue.addLast(batch);
      work.signal();
    }
    batch.add(kind, micros, sourceId, source, cursorText, cursor, payload);
    lastMicros = micros;
    queuedBytes += size;
    return nextSeq++;
  }

  /** Cursor by source of the last committed record that had one. */
  public Map<String, String> cursors() {
    return locked(() -> Map.copyOf(cursors));
  }

  /** Context by source, as the last committed one says. */
  public Map<String, String> contexts() {
    return locked(() -> Map.copyOf(contexts));
  }

  /** Lines by source that were refused for want of disk, since the archive was opened. */
  public Map<String, Long> refused() {
    return locked(() -> Map.copyOf(refused));
  }

  /** Why nothing can be committed at present, in words for people; empty while all is well. */
  public Optional<String> failure() {
    return locked(() -> Optional.ofNullable(failure).map(Throwable::getMessage));
  }

  /** Bytes that wait for their commit. */
  public long queuedBytes() {
    return locked(() -> queuedBytes);
  }

  /** Bytes of an interrupted commit that recovery cut when the archive was opened. */
  public long cutBytes() {
    return cutBytes;
  }

  public DiskSpace.State disk() {
    return disk;
  }

  public String collector() {
    return collector;
  }

  /** Seq of the last record that was taken, committed or not; 0 if none was. */
  public long accepted() {
    return locked(() -> nextSeq - 1);
  }

  /** Highest committed seq; 0 if there is none. */
  public long committed() {
    return committed;
  }

  /**
   * Returns once that record is on disk.
   *
   * @throws IllegalStateException where the archive was closed before it could be committed
   */
  public void awaitCommitted(long seq) throws InterruptedException {
    while (!awaitCommitted(seq, SECOND)) {
      if (!thread.isAlive() && committed < seq) {
        throw new IllegalStateException("archive of " + collector + ": record never committed");
      }
    }
  }

  /** Whether the record was committed within that time. */
  boolean awaitCommitted(long seq, long nanos) throws InterruptedException {
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (committed < seq && left > 0) {
        left = commits.awaitNanos(left);
      }
      return committed >= seq;
    } finally {
      lock.unlock();
    }
  }

  ArchiveLayout layout() {
    return layout;
  }

  private <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      return read.get();
    } finally {
      lock.unlock();
    }
  }

  private void commitLoop() {
    try {
      for (Batch batch = take(); batch != null; batch = take()) {
        batch.seal(chain);
        while (!commit(batch)) {
          if (!awaitRetry()) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts this thread but the end of the JVM
    } finally {
      endAppends();
    }
  }

  /** The next batch when its time has come; null once all is committed and the archive closes. */
  private @Nullable Batch take() throws InterruptedException {
    lock.lock();
    try {
      while (queue.isEmpty()) {
        if (closing) {
          return null;
        }
        work.awaitNanos(SECOND);
        watchDisk();
      }
      long left = lastCommitNanos + options.commitInterval().toNanos() - System.nanoTime();
      while (left > 0 && queue.size() == 1 && !closing && !lock.hasWaiters(room)) {
        left = work.awaitNanos(left);
      }
      return queue.pollFirst();
    } finally {
      lock.unlock();
    }
  }

  private boolean commit(Batch batch) {
    try {
      if (mustRoll(batch)) {
        roll(batch);
      }
      segment.append(batch);
    } catch (IOException | RuntimeException e) {
      failed(e);
      return false;
    }
    committedChain = chain.value();
    committedMicros = batch.lastMicros();
    published(batch);
    return true;
  }

  private void published(Batch batch) {
    lock.lock();
    try {
      cursors.putAll(batch.cursors());
      contexts.putAll(batch.contexts());
      committed = batch.lastSeq();
      queuedBytes -= batch.recordBytes();
      lastCommitNanos = System.nanoTime();
      if (failure != null) {
        LOG.info("{}: commits again", layout.folder());
        failure = null;
      }
      watchDisk();
      room.signalAll();
      commits.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void failed(Exception cause) {
    String message =
        segment.segment().path()
            + ": cannot write ("
            + cause.getMessage()
            + "). Nothing received is lost while there is memory: lines wait, then sources do. Free"
            + " space or repair the disk; the archive tries again every second";
    lock.lock();
    try {
      if (failure == null) {
        LOG.error("{}", message, cause);
      }
      failure = new IOException(message, cause);
    } finally {
      lock.unlock();
    }
  }

  /** False where the archive closes, and so no further attempt is made. */
  private boolean awaitRetry() throws InterruptedException {
    lock.lock();
    try {
      long left = Math.min(SECOND, 20 * options.commitInterval().toNanos());
      boolean wasClosing = closing;
      while (left > 0 && !closing) {
        left = work.awaitNanos(left);
      }
      return !wasClosing; // once more after close was asked for, then no more
    } finally {
      lock.unlock();
    }
  }

  private void watchDisk() {
    try {
      DiskSpace.State now = DiskSpace.State.of(options.disk().used(layout.folder()));
      if (now != disk) {
        LOG.warn("{}: disk {} (was {})", layout.folder(), now, disk);
        disk = now;
      }
    } catch (IOException e) {
      LOG.warn("{}: how full the disk is cannot be read: {}", layout.folder(), e.getMessage());
    }
  }

  private static long dayOf(long micros) {
    return Math.floorDiv(micros, 86_400_000_000L);
  }

  private boolean mustRoll(Batch batch) {
    boolean otherDay = segment.segment().day().toEpochDay() != batch.epochDay();
    return otherDay || (!segment.empty() && segment.length() + batch.size() > options.rollBytes());
  }

  private void roll(Batch batch) throws IOException {
    SegmentWriter next = create(batch.epochDay(), batch.firstSeq());
    SegmentWriter closed = segment;
    segment = next;
    closed.close();
    if (closed.empty()) {
      removeEmpty(closed.segment(), next.segment());
    }
    compression.closed(next.segment().path());
  }

  private SegmentWriter create(long epochDay, long firstSeq) throws IOException {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    SegmentHead head =
        new SegmentHead(collector, committedChain, committedMicros, cursors, contexts);
    return SegmentWriter.create(channels, layout.segment(day, firstSeq), head);
  }

  private static void removeEmpty(ArchiveLayout.Segment empty, ArchiveLayout.Segment successor)
      throws IOException {
    if (!empty.path().equals(successor.path())) {
      Files.deleteIfExists(empty.path());
    }
  }

  /**
   * Commits all that was appended, and frees the archive for another writer.
   *
   * @throws UncheckedIOException where the disk did not take what was left
   */
  @Override
  public void close() {
    endAppends();
    boolean interrupted = joinThread();
    try {
      compression.close();
      segment.close();
      writerLock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (committed < nextSeq - 1) {
      String lost = (nextSeq - 1 - committed) + " records were received and never committed; ";
      String why = failure().orElse("the commit thread has ended");
      throw new UncheckedIOException(new IOException(lost + why));
    }
  }

  private void endAppends() {
    lock.lock();
    try {
      closing = true;
      work.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean joinThread() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // what was accepted is committed first
      }
    }
    return interrupted;
  }
}
