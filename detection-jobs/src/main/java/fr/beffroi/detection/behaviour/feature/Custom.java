package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What does an entity usually do at like times: for each feature a usual value and a spread?
 *
 * <p>Both move by one part in so many windows (at most {@value #MEMORY}) towards each new window,
 * but no further than from {@value #FARTHEST} spreads away: Huber's estimators of location and
 * scale (1964), taken one value at a time. So a window that is far out, if it is learnt at all,
 * teaches as much as one at the edge. Where a feature hardly moved, its minimum effect (a tenth of
 * the value, where it has none) serves as the spread.
 */
final class Custom {
  /** A fortnight of mornings in panes of ten minutes. */
  private static final int MEMORY = 256;

  private static final double FARTHEST = 3;
  private static final double LEAST_SHARE = 0.1;
  private static final int MOST_WINDOWS = 1 << 20;

  private final int since;
  private int lastDay;
  private int days;
  private int windows;

  /** How many windows had each feature: one that is not known teaches nothing. */
  private final short[] taught;

  private final float[] usual;
  private final float[] spread;

  Custom(int features, long day) {
    this((int) day, new short[features], new float[features], new float[features]);
    this.lastDay = (int) day;
    this.days = 1;
  }

  private Custom(int since, short[] taught, float[] usual, float[] spread) {
    this.since = since;
    this.taught = taught;
    this.usual = usual;
    this.spread = spread;
  }

  void learn(double[] values, List<Feature> features, long day) {
    if (day > lastDay) {
      lastDay = (int) day;
      days++;
    }
    windows = Math.min(windows + 1, MOST_WINDOWS);
    for (int i = 0; i < usual.length; i++) {
      if (Double.isFinite(values[i])) {
        learn(i, values[i], features.get(i).minimumEffect());
      }
    }
  }

  private void learn(int i, double value, double minimumEffect) {
    int weight = Math.min(taught[i] + 1, MEMORY);
    taught[i] = (short) weight;
    if (weight == 1) {
      usual[i] = (float) value;
      return;
    }
    double farthest = FARTHEST * Math.max(spread[i], least(usual[i], value, minimumEffect));
    double step = Math.max(-farthest, Math.min(farthest, value - usual[i]));
    usual[i] += (float) (step / weight);
    spread[i] += (float) ((Math.abs(step) - spread[i]) / weight);
  }

  /**
   * What stands for the spread of a feature that hardly moved: never nothing, or it never would.
   */
  private static double least(double usual, double value, double minimumEffect) {
    if (minimumEffect > 0) {
      return minimumEffect;
    }
    return LEAST_SHARE * Math.abs(usual == 0 ? value : usual);
  }

  int windows() {
    return windows;
  }

  int days() {
    return days;
  }

  /** First day, counted from 1970. */
  int since() {
    return since;
  }

  boolean knows(int feature) {
    return taught[feature] > 0;
  }

  double usual(int feature) {
    return usual[feature];
  }

  double spread(int feature) {
    return spread[feature];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(since);
    out.writeInt(lastDay);
    Binary.writeVarLong(days, out);
    Binary.writeVarLong(windows, out);
    for (int i = 0; i < usual.length; i++) {
      out.writeShort(taught[i]);
      out.writeFloat(usual[i]);
      out.writeFloat(spread[i]);
    }
  }

  static Custom read(DataInput in, int features) throws IOException {
    int since = in.readInt();
    int lastDay = in.readInt();
    int days = Binary.readLength(in, MOST_WINDOWS);
    int windows = Binary.readLength(in, MOST_WINDOWS);
    Custom read = new Custom(since, new short[features], new float[features], new float[features]);
    read.lastDay = lastDay;
    read.days = days;
    read.windows = windows;
    for (int i = 0; i < features; i++) {
      read.taught[i] = (short) Math.max(0, Math.min(MEMORY, in.readShort()));
      read.usual[i] = finite(in.readFloat());
      read.spread[i] = finite(in.readFloat());
    }
    return read;
  }

  private static float finite(float value) throws IOException {
    if (!Float.isFinite(value)) {
      throw new IOException("a custom of " + value);
    }
    return value;
  }
}
