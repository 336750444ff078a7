package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.Feed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes where nobody says anything? On files that are only replayed no one decides, and no one
 * trains: the feed is over at once.
 */
record NothingComes<T>(String id) implements Feed.Opener<T> {
  @Override
  public boolean bounded() {
    return true;
  }

  @Override
  public Feed<T> open(@Nullable String after) {
    return new Feed<>() {
      @Override
      public Batch<T> next(Duration wait) {
        return new Batch<>(List.of(), true);
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  @Override
  public String cursor(T value) {
    throw new IllegalStateException("nothing came");
  }

  @Override
  public long timeMillis(T value) {
    throw new IllegalStateException("nothing came");
  }
}
