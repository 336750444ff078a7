package fr.beffroi.ingest.source;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How is a source's thread begun and ended? */
final class Threads {
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);

  private Threads() {}

  /** A thread of ours that does not keep the JVM alive. */
  static Thread start(String name, Runnable work) {
    Thread thread = new Thread(work, "beffroi " + name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

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
