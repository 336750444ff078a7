package fr.beffroi.cli.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** A thread that hands one numbered line after another to something, in bursts, until stopped. */
final class Sender implements AutoCloseable {
  private static final long LONGEST_PAUSE = Duration.ofMillis(40).toNanos();

  /** Where a line goes. */
  interface Output {
    /** Hands over the line of that number; false where it must be tried again. */
    boolean send(int number) throws IOException;
  }

  private final Thread thread;
  private volatile boolean stopped;
  private volatile int last;
  private volatile IOException failure;

  Sender(String name, Random random, Output output) {
    thread = new Thread(() -> run(random, output), name);
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Random random, Output output) {
    try {
      while (!stopped) {
        for (int burst = random.nextInt(12); burst > 0; burst--) {
          last += output.send(last + 1) ? 1 : 0;
        }
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_PAUSE));
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  /** The number of the last line that was handed over. */
  int last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
