package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * Has an operator been told already? One spike of the score an episode: what goes on for half a day
 * after it stays under the threshold, unless it grows a hundred times rarer than what was told.
 */
final class Episode {
  private static final long QUIET_MILLIS = Duration.ofHours(12).toMillis();
  private static final double WORSE = 2;

  /** So many readings after what was told belong to it, and are no example of what is usual. */
  private static final int BELONGING = 50;

  private long openedMillis;
  private double told;
  private int sinceTold = BELONGING;

  /** Whether the next reading belongs to what was told. */
  boolean wasJustTold() {
    return sinceTold < BELONGING;
  }

  /** The surprise as it is to be shown. */
  double shown(long wallMillis, double surprise) {
    boolean open = told > 0 && wallMillis - openedMillis < QUIET_MILLIS;
    sinceTold = Math.min(BELONGING, sinceTold + 1);
    if (surprise < SeriesDetector.ALARM) {
      return surprise;
    }
    if (open && surprise < told + WORSE) {
      return Math.nextDown(SeriesDetector.ALARM) * 0.9;
    }
    openedMillis = wallMillis;
    told = surprise;
    sinceTold = 0;
    return surprise;
  }

  void close() {
    told = 0;
    sinceTold = BELONGING;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(openedMillis);
    out.writeDouble(told);
    out.writeInt(sinceTold);
  }

  void read(DataInput in, int version) throws IOException {
    openedMillis = in.readLong();
    told = in.readDouble();
    sinceTold = version < 2 ? BELONGING : in.readInt();
  }
}
