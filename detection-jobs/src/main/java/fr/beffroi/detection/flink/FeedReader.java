package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Event;
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
final class FeedReader implements SplitReader<Event, FeedSplit> {
  /** How long a fetch may wait, so that the reader notices when it is to stop. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final EventFeed.Opener opener;
  private @Nullable EventFeed feed;
  private @Nullable FeedSplit split;

  FeedReader(EventFeed.Opener opener) {
    this.opener = opener;
  }

  @Override
  public RecordsWithSplitIds<Event> fetch() throws IOException {
    FeedSplit assigned = split;
    if (assigned == null) {
      return new Fetched("", List.of(), false);
    }
    if (feed == null) {
      feed = opener.open(assigned.after());
    }
    try {
      EventFeed.Batch batch = feed.next(PATIENCE);
      return new Fetched(assigned.id(), batch.events(), batch.ended());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched(assigned.id(), List.of(), false);
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
  private static final class Fetched implements RecordsWithSplitIds<Event> {
    private final Iterator<Event> events;
    private final Set<String> finished;
    private @Nullable String next;

    Fetched(String id, List<Event> events, boolean ended) {
      this.events = events.iterator();
      this.finished = ended ? Set.of(id) : Set.of();
      this.next = events.isEmpty() ? null : id;
    }

    @Override
    public @Nullable String nextSplit() {
      String id = next;
      next = null;
      return id;
    }

    @Override
    public @Nullable Event nextRecordFromSplit() {
      return events.hasNext() ? events.next() : null;
    }

    @Override
    public Set<String> finishedSplits() {
      return finished;
    }
  }
}
