package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When is a segment compressed? In the background, once a later one has been begun. */
final class Compression implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Compression.class);

  private final ArchiveLayout layout;
  private final ArchiveOptions options;
  private final ExecutorService executor;

  Compression(ArchiveLayout layout, ArchiveOptions options, Path open) {
    this.layout = layout;
    this.options = options;
    executor = Executors.newSingleThreadExecutor(Compression::thread);
    closed(open); // what an earlier run left behind
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "archive-compression");
    thread.setDaemon(true);
    return thread;
  }

  /** All segments before {@code open} are closed. */
  void closed(Path open) {
    if (options.compress()) {
      executor.execute(() -> compressAllBefore(open));
    }
  }

  private void compressAllBefore(Path open) {
    try {
      for (ArchiveLayout.Segment segment : layout.segments().values()) {
        if (segment.path().equals(open) || Thread.currentThread().isInterrupted()) {
          return;
        }
        SegmentCompressor.compress(segment, options.blockBytes(), options.index().get());
      }
    } catch (IOException | RuntimeException e) {
      if (!executor.isShutdown()) {
        LOG.warn("{}: not compressed, tried again later: {}", layout.folder(), e.toString());
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      executor.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
