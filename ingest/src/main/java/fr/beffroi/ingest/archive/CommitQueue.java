package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was taken and is not committed yet? Numbers records and gathers them in batches for the
 * committer; bounded, so that a disk which cannot follow holds back those who append.
 */
final class CommitQueue {
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final String name;
  private final Clock clock;
  private final ArchiveOptions options;
  private final Deque<Batch> batches = new ArrayDeque<>();
  private long bytes;
  private long nextSeq;
  private long lastMicros;
  private long lastCommit = System.nanoTime();
  private boolean closed;
  private volatile LogState committed;

  CommitQueue(String name, Clock clock, ArchiveOptions options, LogState committed) {
    this.name = name;
    this.clock = clock;
    this.options = options;
    this.committed = committed;
    nextSeq = committed.lastSeq() + 1;
    lastMicros = committed.lastMicros();
  }

  /** Blocks while the queue is full. */
  synchronized long put(String sourceId, ArchiveRecord.Kind kind, String cursor, byte[] payload)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("appending to the archive");
    }
    while (isFull()) {
      wait();
    }
    return add(sourceId, kind, cursor, payload);
  }

  /** Whether there was room. */
  synchronized boolean offer(
      String sourceId, ArchiveRecord.Kind kind, String cursor, byte[] payload) {
    return !isFull() && add(sourceId, kind, cursor, payload) > 0;
  }

  private boolean isFull() {
    if (closed) {
      throw new IllegalStateException("archive of " + name + ": closed");
    }
    return bytes >= options.queueBytes();
  }

  private long add(String sourceId, ArchiveRecord.Kind kind, String cursor, byte[] payload) {
    long micros = now();
    ArchiveRecord record =
        new ArchiveRecord(nextSeq, RecordCodec.instant(micros), sourceId, kind, cursor, payload);
    ByteBuffer encoded = RecordCodec.encode(record);
    Batch batch = batches.peekLast();
    long day = RecordCodec.epochDay(micros);
    if (batch == null || !batch.takes(day, encoded.remaining())) {
      batch = new Batch(day, nextSeq);
      batches.addLast(batch);
      notifyAll();
    }
    bytes += encoded.remaining();
    batch.add(record, encoded);
    lastMicros = micros;
    if (bytes >= options.queueBytes()) {
      notifyAll(); // committed at once, for those who will wait for room
    }
    return nextSeq++;
  }

  /** Received time never goes back, whatever the clock does. */
  private long now() {
    return Math.max(RecordCodec.micros(clock.instant()), lastMicros);
  }

  synchronized long today() {
    return RecordCodec.epochDay(now());
  }

  /** The next batch when its time has come; null where none came in a while. */
  synchronized @Nullable Batch take() throws InterruptedException {
    await(() -> closed || !batches.isEmpty(), System.nanoTime() + RETRY.toNanos());
    long due = lastCommit + options.commitInterval().toNanos();
    await(() -> closed || batches.size() != 1 || bytes >= options.queueBytes(), due);
    return batches.pollFirst();
  }

  synchronized void committed(Batch batch, LogState after) {
    committed = after;
    bytes -= batch.recordBytes();
    lastCommit = System.nanoTime();
    notifyAll();
  }

  /** State after the last committed record. */
  LogState committed() {
    return committed;
  }

  /** Whether the record was committed within that time. */
  synchronized boolean awaitCommitted(long seq, long nanos) throws InterruptedException {
    await(() -> committed.lastSeq() >= seq, System.nanoTime() + nanos);
    return committed.lastSeq() >= seq;
  }

  /** Waits for what failed to be tried again; false where that has been done after the end. */
  synchronized boolean awaitRetry() throws InterruptedException {
    boolean last = closed;
    long pause = Math.min(RETRY.toNanos(), 20 * options.commitInterval().toNanos());
    await(() -> closed, System.nanoTime() + pause);
    return !last;
  }

  private void await(BooleanSupplier over, long until) throws InterruptedException {
    long left = until - System.nanoTime();
    while (left > 0 && !over.getAsBoolean()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = until - System.nanoTime();
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized long lastSeq() {
    return nextSeq - 1;
  }

  /** Whether nothing is taken any more and all that was has been. */
  synchronized boolean isDone() {
    return closed && batches.isEmpty();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
