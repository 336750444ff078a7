package fr.beffroi.detection.flink;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;

/** Reads the feed in Flink's fetcher thread: lines become events before Flink sees anything. */
@SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
final class FeedReader<T> implements SplitReader<T, FeedSplit> {
  /** How long a fetch may wait, so that the reader notices when it is to stop. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Feed.Opener<T> opener;
  private @Nullable Feed<T> feed;
  private @Nullable FeedSplit split;

  FeedReader(Feed.Opener<T> opener) {
    this.opener = opener;
  }

  @Override
  public RecordsWithSplitIds<T> fetch() throws IOException {
    FeedSplit assigned = split;
    if (assigned == null) {
      return new Fetched<>("", new Feed.Batch<>(List.of(), false));
    }
    if (feed == null) {
      feed = opener.open(assigned.after());
    }
    try {
      return new Fetched<>(assigned.id(), feed.next(PATIENCE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched<>(assigned.id(), new Feed.Batch<>(List.of(), false));
    }
  }

  @Override
  public void handleSplitsChanges(SplitsChange<FeedSplit> change) {
    for (FeedSplit added : change.splits()) {
      split = added;
    }
  }

  @Override
  public void wakeUp() {
    // A fetch waits no longer than its patience.
  }

  @Override
  public void close() throws Exception {
    if (feed != null) {
      feed.close();
    }
  }

  /** One batch as Flink takes it. */
  private static final class Fetched<T> implements RecordsWithSplitIds<T> {
    private final Iterator<T> values;
    private final Set<String> finished;
    private final Runnable handedOn;
    private @Nullable String next;

    Fetched(String id, Feed.Batch<T> batch) {
      this.values = batch.values().iterator();
      this.finished = batch.ended() ? Set.of(id) : Set.of();
      this.handedOn = batch.handedOn();
      this.next = batch.values().isEmpty() ? null : id;
    }

    @Override
    public @Nullable String nextSplit() {
      String id = next;
      next = null;
      return id;
    }

    @Override
    public @Nullable T nextRecordFromSplit() {
      return values.hasNext() ? values.next() : null;
    }

    @Override
    public Set<String> finishedSplits() {
      return finished;
    }

    @Override
    public void recycle() {
      handedOn.run();
    }
  }
}
