package fr.beffroi.cli.town;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What does the watch do again and again beside its job? One task, on a thread of its own that
 * bears its name and does not keep the process alive. The next run begins when the last has ended
 * and the pause has passed. A task says itself what went wrong: one that throws is not run again.
 */
final class RepeatingTask implements AutoCloseable {
  private final ScheduledExecutorService timer;

  RepeatingTask(String thread) {
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, thread);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  void start(Runnable task, Duration first, Duration pause) {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            task, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Interrupts the task where it runs. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
