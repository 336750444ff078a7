package fr.beffroi.ingest.source;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How is a source's thread ended? */
final class Threads {
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);

  private Threads() {}

  /**
   * Interrupts the thread and waits for its end; one that hangs in the kernel is left behind, since
   * it is a daemon.
   */
  static void stop(@Nullable Thread thread) {
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
