package fr.beffroi.cli.crash;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, and says what did not. */
final class Await {
  private static final long LOOK = Duration.ofMillis(20).toNanos();

  private Await() {}

  static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("not after " + patience.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(LOOK);
    }
  }
}
