package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What has a number been lately? A mean in which what is {@code span} readings old counts a third.
 *
 * <p>The first readings are weighted alike, so that the mean is right from the first one on.
 */
final class Average {
  private final double rate;
  private long count;
  private double mean;

  Average(double span) {
    this.rate = 1 / span;
  }

  double mean() {
    return mean;
  }

  boolean isEmpty() {
    return count == 0;
  }

  void add(double value) {
    count++;
    mean += Math.max(rate, 1.0 / count) * (value - mean);
  }

  /** Learns a size (zero or more); one outlier counts as {@code limit} times the usual at most. */
  void addClipped(double size, double limit) {
    add(count < 2 || mean == 0 ? size : Math.min(size, limit * mean));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    out.writeDouble(mean);
  }

  void read(DataInput in) throws IOException {
    count = in.readLong();
    mean = in.readDouble();
  }
}
