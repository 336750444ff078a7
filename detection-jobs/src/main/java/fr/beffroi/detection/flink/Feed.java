package fr.beffroi.detection.flink;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where does a job's input come from, in order? One collector's archive, some files, the decisions
 * that people append.
 */
public interface Feed<T> extends AutoCloseable {
  /**
   * What comes next; nothing when {@code wait} passed without any.
   *
   * @throws IOException where the input cannot be read, with what to do
   */
  Batch<T> next(Duration wait) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;

  /**
   * Some of the input in order.
   *
   * @param ended whether it was the last
   * @param handedOn called, by another thread, once the job has taken all of it
   */
  record Batch<T>(List<T> values, boolean ended, Runnable handedOn) {
    /** What nobody waits for. */
    public Batch(List<T> values, boolean ended) {
      this(values, ended, () -> {});
    }
  }

  /** Opens the feed where the job runs. */
  interface Opener<T> extends Serializable {
    /** Name of the one split; stays the same over restarts. */
    String id();

    /** Whether the feed ends by itself. */
    boolean bounded();

    /** Opens the feed behind the value with that cursor, or at its beginning. */
    Feed<T> open(@Nullable String after) throws IOException;

    /** Where the feed goes on after this value. */
    String cursor(T value);

    /** When it happened, in epoch milliseconds. */
    long timeMillis(T value);

    /** When we were told of it, in epoch milliseconds, if state is to be cleaned by that. */
    default long receivedMillis(T value) {
      return ReceivedWatermarks.NONE;
    }
  }
}
