package fr.beffroi.cli.demo;

import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What would a town see of a month of attacks, and of its own data? The whole watch on the sample
 * commune, then an audit of its town hall.
 */
public final class Demo {
  private static final long LOOK_MILLIS = 500;

  private final Terminal terminal;
  private final SampleCommune commune;
  private final @Nullable Path audit;

  /**
   * @param audit where the sample audit is to stay; null to leave nothing behind
   */
  public Demo(Terminal terminal, SampleCommune commune, @Nullable Path audit) {
    this.terminal = terminal;
    this.commune = commune;
    this.audit = audit;
  }

  /**
   * Plays the month, audits, and reports; leaves nothing behind but what was asked for.
   *
   * @return how many lines were played
   */
  public long run() throws IOException, StoreException, InterruptedException {
    Instant started = terminal.environment().clock().instant();
    try (DemoFolder folder = new DemoFolder();
        SampleWatch watch = new SampleWatch(folder.path(), commune);
        SqliteStore store = SqliteStore.open(watch.store())) {
      terminal.say("demo.begins", commune.aboutLines(), commune.days());
      DemoReport report = new DemoReport(terminal, store);
      watch.start();
      try (Progress progress = new Progress(terminal, 0)) {
        follow(watch, report, progress);
      }
      report.sayNews();
      Duration took = Duration.between(started, terminal.environment().clock().instant());
      report.summarise(watch.lines(), took, watch.stream().truth());
      new AuditDemo(terminal).run(audit == null ? folder.path().resolve("audit") : audit);
      return watch.lines();
    }
  }

  private static void follow(SampleWatch watch, DemoReport report, Progress progress)
      throws IOException, StoreException, InterruptedException {
    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> await(watch));
    boolean played = false;
    while (!end.isDone()) {
      played = played || watch.isPlayed();
      progress.lines(watch.lines());
      report.sayNews();
      pause(end);
    }
    rethrow(end);
  }

  private static void await(SampleWatch watch) {
    try {
      watch.await();
    } catch (IOException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(CompletableFuture<Void> end) throws InterruptedException {
    try {
      end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The loop looks again, and rethrow() says what went wrong.
    }
  }

  private static void rethrow(CompletableFuture<Void> end) throws IOException {
    try {
      end.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }
}
