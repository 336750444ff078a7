package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How many is usual in an hour in which this machine does anything? A mean over hours that ended,
 * in which one of 200 hours ago counts a third.
 *
 * <p>An hour is learned when the next one begins, unless it was {@link #spoil spoiled}: what was
 * alerted on does not become usual by going on.
 */
final class HourlyHabit {
  /** On fewer hours it may be chance: three working days. */
  static final int HOURS_OF_HABIT = 24;

  static final long HOUR = 3_600_000;
  private static final double SPAN = 200;

  private long hour = Long.MIN_VALUE;
  private double most;
  private boolean spoiled;
  private double mean;
  private long hours;
  private long since = Long.MAX_VALUE;

  /** Takes in how many there are now; the most in an hour is what it had. */
  void see(long time, double count) {
    long now = Math.floorDiv(time, HOUR);
    if (now > hour) {
      learn();
      hour = now;
      most = 0;
      spoiled = false;
    }
    since = Math.min(since, time);
    most = Math.max(most, count);
  }

  /** Nothing is learned of this hour. */
  void spoil() {
    spoiled = true;
  }

  private void learn() {
    if (hour == Long.MIN_VALUE || spoiled) {
      return;
    }
    hours++;
    mean += Math.max(1 / SPAN, 1.0 / hours) * (most - mean);
  }

  boolean isKnown() {
    return hours >= HOURS_OF_HABIT;
  }

  /** What is usual, or {@code otherwise} where too few hours were seen. */
  double usual(double otherwise) {
    return isKnown() ? mean : otherwise;
  }

  /** When the first one was seen, in milliseconds since 1970. */
  long since() {
    return since;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(hour);
    out.writeDouble(most);
    out.writeBoolean(spoiled);
    out.writeDouble(mean);
    writeVarLong(hours, out);
    out.writeLong(since);
  }

  static HourlyHabit read(DataInput in) throws IOException {
    HourlyHabit habit = new HourlyHabit();
    habit.hour = in.readLong();
    habit.most = in.readDouble();
    habit.spoiled = in.readBoolean();
    habit.mean = in.readDouble();
    habit.hours = readVarLong(in);
    habit.since = in.readLong();
    if (!(habit.mean >= 0 && habit.most >= 0) || habit.hours < 0) {
      throw new IOException("a habit of fewer than none");
    }
    return habit;
  }
}
