package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * How long has a detector been learning, and how far is its word to be believed?
 *
 * <p>In its first week every hour of the week is new to it, so that much looks rarer than it is.
 */
final class Age {
  private static final double GROWN_MILLIS = Duration.ofDays(7).toMillis();

  /** A longer gap teaches no more than a day. */
  private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

  private long learnedMillis;
  private long lastMillis = Long.MIN_VALUE;

  void pass(long wallMillis) {
    if (lastMillis != Long.MIN_VALUE) {
      learnedMillis += Math.max(0, Math.min(LONGEST_MILLIS, wallMillis - lastMillis));
    }
    lastMillis = wallMillis;
  }

  /** The surprise that is to be taken off; none after a week. */
  double greenness() {
    return Math.max(0, Math.log10(GROWN_MILLIS / Math.max(1, learnedMillis)));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(learnedMillis);
    out.writeLong(lastMillis);
  }

  /** Version 1 knew no age: who comes from it is grown. */
  void read(DataInput in, int version) throws IOException {
    learnedMillis = version < 2 ? (long) GROWN_MILLIS : in.readLong();
    lastMillis = version < 2 ? Long.MIN_VALUE : in.readLong();
  }
}
