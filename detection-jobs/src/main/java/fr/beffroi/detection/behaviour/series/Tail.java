package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How rare is a deviation of this size, after those that were seen?
 *
 * <p>Sizes are counted on a logarithmic scale; the past fades by halving. Up to the largest
 * fiftieth the share that was larger is the answer; beyond it the tail goes on as a power law whose
 * exponent is Hill's (B. Hill, "A simple general approach to inference about the tail of a
 * distribution", 1975), held by a prior while few large ones were seen. So a series of many bursts
 * needs a larger burst, and a calm one does not.
 */
final class Tail {
  /** Largest negative power of ten: beyond it a number says no more to anybody. */
  static final double RAREST = 12;

  private static final int BINS_AN_OCTAVE = 6;
  private static final int LOWEST_OCTAVE = -8;
  private static final int BINS = 40 * BINS_AN_OCTAVE;
  private static final double FADED = 8_000;
  private static final double TAIL = 0.02;
  private static final double PRIOR_WEIGHT = 6;

  private final double least;
  private final double priorExponent;
  private final double[] counts = new double[BINS];
  private double total;
  private int highest;

  /**
   * @param least a smaller size is none, however rare: the minimum effect
   * @param priorExponent of the power law that is supposed before large sizes were seen
   */
  Tail(double least, double priorExponent) {
    this.least = least;
    this.priorExponent = priorExponent;
  }

  /** Minus the decimal logarithm of the share of the past that was at least as large. */
  double surprise(double size) {
    if (total < 1 || size < least) {
      return 0;
    }
    double above = 0;
    double logs = 0;
    int own = bin(size);
    int edge = highest;
    while (edge > 0 && above + counts[edge] <= TAIL * total) {
      above += counts[edge];
      logs += counts[edge] * edge;
      edge--;
    }
    double share = Math.max(above, 0.5) / (total + 1);
    if (own <= edge) {
      return Math.max(0, -Math.log10(shareFrom(own)));
    }
    double octaves = (logs - above * edge) / BINS_AN_OCTAVE * Math.log(2);
    double exponent = (above + PRIOR_WEIGHT) / (octaves + PRIOR_WEIGHT / priorExponent);
    double beyond = Math.log(size / Math.max(least, floor(edge + 1))) * exponent;
    return Math.min(RAREST, -Math.log10(share) + Math.max(0, beyond) / Math.log(10));
  }

  private double shareFrom(int bin) {
    double above = 0;
    for (int i = highest; i > bin; i--) {
      above += counts[i];
    }
    return Math.min(1, (above + counts[bin] / 2 + 0.5) / (total + 1));
  }

  void add(double size) {
    int bin = bin(size);
    counts[bin]++;
    highest = Math.max(highest, bin);
    total++;
    if (total > FADED) {
      for (int i = 0; i < BINS; i++) {
        counts[i] /= 2;
      }
      total /= 2;
    }
  }

  private static int bin(double size) {
    if (!(size > 0)) {
      return 0;
    }
    double octave = Math.log(size) / Math.log(2) - LOWEST_OCTAVE;
    return (int) Math.max(0, Math.min(BINS - 1, Math.floor(octave * BINS_AN_OCTAVE)));
  }

  private static double floor(int bin) {
    return Math.pow(2, (double) bin / BINS_AN_OCTAVE + LOWEST_OCTAVE);
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(total);
    int used = 0;
    for (double count : counts) {
      used += count > 0 ? 1 : 0;
    }
    out.writeShort(used);
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        out.writeByte(i);
        out.writeDouble(counts[i]);
      }
    }
  }

  void read(DataInput in) throws IOException {
    total = in.readDouble();
    int used = in.readUnsignedShort();
    for (int i = 0; i < used; i++) {
      int bin = in.readUnsignedByte();
      if (bin >= BINS) {
        throw new IOException("a tail without such a bin: " + bin);
      }
      counts[bin] = in.readDouble();
      highest = Math.max(highest, bin);
    }
  }
}
