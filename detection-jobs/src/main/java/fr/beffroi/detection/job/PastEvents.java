package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.Feed;
import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What happened in a period, for whoever learns from it without a job? The same events as in the
 * job, in the same order.
 *
 * @param from earliest time of receipt
 * @param to latest time of receipt
 */
public record PastEvents(Instant from, Instant to) {
  public PastEvents {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period that ends before it begins");
    }
  }

  /** What some files hold. */
  public void ofFiles(ReplayOptions options, ReplayProgress progress, Consumer<Event> events)
      throws IOException {
    read(new FilesFeed(options, progress), events);
  }

  /** What an archive holds, up to what is written now; {@code archive} says where it begins. */
  public void ofArchive(ArchiveFeed.Archive archive, Consumer<Event> events) throws IOException {
    read(new ArchiveFeed(archive, null), events);
  }

  private void read(Feed<Event> feed, Consumer<Event> events) throws IOException {
    try (feed) {
      boolean ended = false;
      while (!ended) {
        Feed.Batch<Event> batch = feed.next(Duration.ZERO);
        for (Event event : batch.values()) {
          ended |= event.received().isAfter(to);
          if (!ended && !event.received().isBefore(from)) {
            events.accept(event);
          }
        }
        ended |= batch.ended();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("reading the past").initCause(e);
    }
  }
}
