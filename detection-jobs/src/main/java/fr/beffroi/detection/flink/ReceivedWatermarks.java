package fr.beffroi.detection.flink;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;

/**
 * When may state be cleaned? Two minutes behind the time of receipt, which no line can forge, each
 * time that this passes a half minute.
 *
 * <p>Which half minute was the last is part of the place in a feed: a job that goes on from a
 * checkpoint cleans where it would have cleaned without a stop. One that said an earlier watermark
 * again would end at once what late lines had begun. Nothing waits for a watermark but cleaning.
 */
final class ReceivedWatermarks {
  /** No time: before the first value, or for a feed that cleans nothing. */
  static final long NONE = Long.MIN_VALUE;

  private static final long BEHIND = Duration.ofMinutes(2).toMillis();
  private static final long STEP = Duration.ofSeconds(30).toMillis();

  private ReceivedWatermarks() {}

  /** The half minute, in epoch milliseconds, that a time of receipt lies in. */
  static long step(long received) {
    return received == NONE ? NONE : received - Math.floorMod(received, STEP);
  }

  /** What holds once a half minute has begun. */
  static Watermark at(long step) {
    return new Watermark(step - BEHIND);
  }
}
