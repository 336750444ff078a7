package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When is a segment compressed? In the background, once a later one has been begun. */
final class Compression implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Compression.class);

  /** Before compression; one is what a search or an item of evidence must read at least. */
  private static final int BLOCK_BYTES = 512 << 10;

  private final ArchiveLayout layout;
  private final ArchiveOptions options;
  private final ExecutorService executor = Executors.newSingleThreadExecutor(Compression::thread);

  Compression(ArchiveLayout layout, ArchiveOptions options) {
    this.layout = layout;
    this.options = options;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "archive-compression");
    thread.setDaemon(true);
    return thread;
  }

  /** All segments before {@code open} are closed, also those that an earlier run left behind. */
  void closedBefore(Path open) {
    Supplier<SegmentIndex> index = options.index();
    if (index != null) {
      executor.execute(() -> compressBefore(open, index));
    }
  }

  private void compressBefore(Path open, Supplier<SegmentIndex> index) {
    try {
      for (Segment segment : layout.segments().values()) {
        if (segment.path().equals(open) || Thread.currentThread().isInterrupted()) {
          return;
        }
        SegmentCompressor.compress(segment, BLOCK_BYTES, index.get());
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
