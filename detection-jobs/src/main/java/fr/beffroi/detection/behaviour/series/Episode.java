package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * Has an operator been told already? One spike of the score an episode: what goes on for a day
 * after it stays under the threshold, unless it grows ten times rarer than what was told.
 */
final class Episode {
  private static final long QUIET_MILLIS = Duration.ofDays(1).toMillis();
  private static final double WORSE = 1;

  private long openedMillis;
  private double told;

  /** The surprise as it is to be shown. */
  double shown(long wallMillis, double surprise) {
    boolean open = told > 0 && wallMillis - openedMillis < QUIET_MILLIS;
    if (surprise < SeriesDetector.ALARM) {
      return surprise;
    }
    if (open && surprise < told + WORSE) {
      return Math.nextDown(SeriesDetector.ALARM) * 0.9;
    }
    openedMillis = wallMillis;
    told = surprise;
    return surprise;
  }

  void close() {
    told = 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(openedMillis);
    out.writeDouble(told);
  }

  void read(DataInput in) throws IOException {
    openedMillis = in.readLong();
    told = in.readDouble();
  }
}
