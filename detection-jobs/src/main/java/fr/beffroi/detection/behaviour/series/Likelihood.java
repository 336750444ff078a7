package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How rare is what the witnesses say, after all that they said before?
 *
 * <p>Several witnesses are surprised more often than one, and one that was learning yesterday is
 * surprised too easily: what counts is the rarity of the surprise, and of the mean of the last ones
 * (S. Ahmad et al., "Unsupervised real-time anomaly detection for streaming data", 2017, section
 * 3.2, where it is the anomaly likelihood).
 */
final class Likelihood {
  private static final double SPAN = 10;

  /** A right probability exceeds its own inverse in proportion: a power law of exponent one. */
  private static final double EXPONENT = 1;

  private static final double LEAST = 10;

  private final Average lately = new Average(SPAN);
  private final Tail single = new Tail(LEAST, EXPONENT);
  private final Tail mean = new Tail(1, 2);

  /**
   * @param learn whether it may become usual; else it leaves no trace in what was seen before
   */
  Testimony weigh(Testimony testimony, boolean learn) {
    double odds = Math.pow(10, Math.min(7, testimony.surprise()));
    lately.add(Math.min(4, testimony.surprise()));
    Testimony now = new Testimony(single.surprise(odds), testimony.cause());
    Testimony then = new Testimony(mean.surprise(lately.mean()), Cause.PERSISTENCE);
    if (learn) {
      single.add(odds);
      mean.add(lately.mean());
    }
    return now.or(then);
  }

  void write(DataOutput out) throws IOException {
    lately.write(out);
    single.write(out);
    mean.write(out);
  }

  void read(DataInput in) throws IOException {
    lately.read(in);
    single.read(in);
    mean.read(in);
  }
}
