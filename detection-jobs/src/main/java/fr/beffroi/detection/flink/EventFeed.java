package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where do a job's events come from? One collector's archive or some files, in their order. */
public interface EventFeed extends AutoCloseable {
  /**
   * The next events, none when {@code wait} passed without any.
   *
   * @throws IOException where the input cannot be read, with what to do
   */
  Batch next(Duration wait) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;

  /** Some events in order, and whether they were the last. */
  record Batch(List<Event> events, boolean ended) {
    public static final Batch NONE = new Batch(List.of(), false);
  }

  /** Opens the feed where the job runs. */
  interface Opener extends Serializable {
    /** Name of the one split; stays the same over restarts. */
    String id();

    /** Whether the feed ends by itself. */
    boolean bounded();

    /** Opens the feed behind the event with id {@code after}, or at its beginning. */
    EventFeed open(@Nullable String after) throws IOException;
  }
}
