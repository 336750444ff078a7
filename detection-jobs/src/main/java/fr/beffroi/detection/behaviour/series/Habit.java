package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is usual at this time of the day, or of the week?
 *
 * <p>A cycle is cut into slots, each with the level that it usually has. A slot learns by the time
 * that was spent in it, not by the number of readings: five-minute and hourly series form a habit
 * in the same number of days, and a gap forms none. A value far away pulls only as far as {@code
 * limit}.
 */
final class Habit {
  private static final double PER_VISIT = 0.3;

  private final long cycleMillis;
  private final double[] levels;
  private final double[] visits;

  Habit(long cycleMillis, int slots) {
    this.cycleMillis = cycleMillis;
    this.levels = new double[slots];
    this.visits = new double[slots];
  }

  boolean knows(long wallMillis) {
    return visits[slot(wallMillis)] > 0;
  }

  /** The usual level of that time; meaningless where {@link #knows} says no. */
  double at(long wallMillis) {
    return levels[slot(wallMillis)];
  }

  /**
   * @param elapsedMillis since the reading before
   * @param limit how far a value pulls at most
   */
  void learn(long wallMillis, long elapsedMillis, double value, double limit) {
    int slot = slot(wallMillis);
    double width = (double) cycleMillis / levels.length;
    double share = Math.min(1, Math.max(0, elapsedMillis) / width);
    double known = visits[slot];
    if (known == 0) {
      levels[slot] = value;
      visits[slot] = Math.max(share, 1e-3);
      return;
    }
    visits[slot] = known + share;
    double rate = Math.max(share / (known + share), 1 - Math.pow(1 - PER_VISIT, share));
    double pull = known < 1 ? value - levels[slot] : clip(value - levels[slot], limit);
    levels[slot] += rate * pull;
  }

  private static double clip(double pull, double limit) {
    return Math.max(-limit, Math.min(limit, pull));
  }

  private int slot(long wallMillis) {
    return (int) (Math.floorMod(wallMillis, cycleMillis) * levels.length / cycleMillis);
  }

  void write(DataOutput out) throws IOException {
    for (int i = 0; i < levels.length; i++) {
      out.writeDouble(visits[i]);
      if (visits[i] > 0) {
        out.writeDouble(levels[i]);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (int i = 0; i < levels.length; i++) {
      visits[i] = in.readDouble();
      levels[i] = visits[i] > 0 ? in.readDouble() : 0;
    }
  }
}
