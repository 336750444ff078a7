package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How does what waits become durable? One thread writes batch after batch, one frame and one sync
 * each; where the disk does not take one, it tries again every second, and nothing is lost.
 */
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  private final CommitQueue queue;
  private final OpenSegment segment;
  private final DiskWatch disk;
  private final Thread thread;
  private volatile @Nullable String failure;

  Committer(String name, CommitQueue queue, OpenSegment segment, DiskWatch disk) {
    this.queue = queue;
    this.segment = segment;
    this.disk = disk;
    thread = new Thread(this::commitAll, "archive-commit-" + name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void commitAll() {
    try {
      boolean writes = true;
      while (writes && !queue.isDone()) {
        Batch batch = queue.take();
        disk.look();
        writes = batch == null || commit(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts this thread but the end of the JVM
    } finally {
      queue.close();
    }
  }

  /** False where the archive was closed before the disk took it. */
  private boolean commit(Batch batch) throws InterruptedException {
    LogState before = queue.committed();
    LogState after = batch.seal(before);
    while (!isWritten(batch, before)) {
      if (!queue.awaitRetry()) {
        return false;
      }
    }
    queue.committed(batch, after);
    return true;
  }

  private boolean isWritten(Batch batch, LogState before) {
    try {
      segment.commit(batch, before);
    } catch (IOException | RuntimeException e) {
      failed(e);
      return false;
    }
    if (failure != null) {
      LOG.info("{}: commits again", segment.path());
      failure = null;
    }
    return true;
  }

  private void failed(Exception cause) {
    String message =
        segment.path()
            + ": cannot write ("
            + cause.getMessage()
            + "). Nothing received is lost while there is memory: lines wait, then sources do. Free"
            + " space or repair the disk; the archive tries again every second";
    if (failure == null) {
      LOG.error("{}", message, cause);
    }
    failure = message;
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /** Returns once all is committed, or cannot be: whether the caller was interrupted meanwhile. */
  boolean join() {
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
