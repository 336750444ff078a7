package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many times a month is a score this high to be expected while nothing happens?
 *
 * <p>Counted on normal windows that were held out: the last part of the period, of which the model
 * learned nothing. What lasts counts once, by its highest score ({@link Episodes}), since people
 * read it once.
 *
 * <p>The rule beyond what was seen: up to the tenth highest score (the median, of fewer than
 * twenty) the episodes are counted; above it the rate falls as an exponential tail, whose mean is
 * the median of the distances above that score divided by ln 2. The median, so that one attack
 * among the held-out windows does not raise what is asked of all others; at least {@value
 * #LEAST_MEAN}, so that a month without any movement is no certainty. No rate is said to be below
 * {@value #RAREST} a month: a few weeks cannot tell.
 */
public final class Calibration {
  static final double LEAST_MEAN = 0.5;

  /** The least rate that is said. */
  public static final double RAREST = 0.01;

  private static final double DAYS_A_MONTH = 30;
  private static final int TAIL = 10;

  /** The highest score of each episode, ascending. */
  private final double[] tops;

  private final double days;

  /** For how many episodes each one stands. */
  private final int weight;

  private final double knee;
  private final double mean;

  private Calibration(double[] tops, double days, int weight) {
    this.tops = tops;
    this.days = days;
    this.weight = weight;
    int above = Math.min(TAIL, Math.max(1, tops.length / 2));
    int place = tops.length - above;
    this.knee = tops[place];
    double middle = tops[place + above / 2] - knee;
    this.mean = Math.max(LEAST_MEAN, middle / Math.log(2));
  }

  /**
   * Learns from held-out episodes.
   *
   * @param tops the highest score of each; at least one
   * @param days how long they were watched
   * @param weight for how many episodes each one stands
   */
  static Calibration of(double[] tops, double days, int weight) {
    double[] sorted = tops.clone();
    Arrays.sort(sorted);
    boolean finite = Arrays.stream(sorted).allMatch(Double::isFinite);
    if (sorted.length == 0 || !finite || !(days > 0) || Double.isInfinite(days) || weight < 1) {
      throw new IllegalArgumentException("a calibration needs finite scores of some days");
    }
    return new Calibration(sorted, days, weight);
  }

  /** Days that were watched. */
  public double days() {
    return days;
  }

  /** How many episodes a month reach that score while nothing happens. */
  public double timesAMonth(double score) {
    double times = score <= knee ? counted(score) : counted(knee) * Math.exp((knee - score) / mean);
    return Math.max(RAREST, times);
  }

  /** The score that so many episodes a month reach while nothing happens. */
  public double threshold(double timesAMonth) {
    if (!(timesAMonth > 0)) {
      throw new IllegalArgumentException("a threshold for " + timesAMonth + " times a month");
    }
    double atKnee = counted(knee);
    if (timesAMonth < atKnee) {
      return knee + mean * Math.log(atKnee / timesAMonth);
    }
    double asked = timesAMonth * days / DAYS_A_MONTH / weight;
    int allowed = (int) Math.max(1, Math.min(tops.length, asked));
    return tops[tops.length - allowed];
  }

  private double counted(double score) {
    int low = 0;
    int high = tops.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tops[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (tops.length - low) * (double) weight / days * DAYS_A_MONTH;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(days);
    Binary.writeVarLong(weight, out);
    Binary.writeVarLong(tops.length, out);
    for (double top : tops) {
      out.writeDouble(top);
    }
  }

  static Calibration read(DataInputStream in) throws IOException {
    double days = in.readDouble();
    int weight = Binary.readLength(in, 1 << 30);
    double[] tops = new double[Binary.readLength(in, in.available() / Double.BYTES)];
    for (int i = 0; i < tops.length; i++) {
      tops[i] = in.readDouble();
    }
    return of(tops, days, weight);
  }
}
