package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.Feed;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What have people decided since? Read from the store, where other processes append. */
final class DecisionFeed implements Feed<Decision> {
  private static final int BATCH = 100;
  private static final Duration EVERY = Duration.ofMillis(500);

  private final SqliteStore store;
  private final boolean bounded;
  private long cursor;
  private long looked;
  private final CountDownLatch closed = new CountDownLatch(1);

  DecisionFeed(SqliteStore store, long cursor, boolean bounded) {
    this.store = store;
    this.cursor = cursor;
    this.bounded = bounded;
  }

  @Override
  public Batch<Decision> next(Duration wait) throws IOException, InterruptedException {
    if (!bounded && !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS) && !due()) {
      return new Batch<>(List.of(), false);
    }
    try {
      List<Decision> decisions = store.decisions().after(cursor, BATCH);
      if (!decisions.isEmpty()) {
        cursor = decisions.get(decisions.size() - 1).id();
      }
      return new Batch<>(decisions, bounded && decisions.isEmpty());
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private boolean due() {
    long now = System.nanoTime();
    boolean due = now - looked >= EVERY.toNanos();
    looked = due ? now : looked;
    return due;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    try {
      store.close();
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Opens the store where the job runs. */
  record Opener(String file, boolean bounded) implements Feed.Opener<Decision> {
    @Override
    public String id() {
      return "decisions";
    }

    @Override
    public Feed<Decision> open(@Nullable String after) throws IOException {
      try {
        long cursor = after == null ? 0 : Long.parseLong(after);
        return new DecisionFeed(SqliteStore.open(Path.of(file)), cursor, bounded);
      } catch (StoreException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public String cursor(Decision decision) {
      return Long.toString(decision.id());
    }

    @Override
    public long timeMillis(Decision decision) {
      return decision.at().toEpochMilli();
    }
  }
}
