package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;

/**
 * How rarely does a usual row score so high? The surprise of a score, {@code -ln p}, p being the
 * share of held-out training rows that score at least as much: scores of different detectors become
 * one measure (Kriegel, Kröger, Schubert and Zimek, "Interpreting and Unifying Outlier Scores", SDM
 * 2011).
 *
 * <p>Beyond the largest score that was seen the shares say nothing more, and there the anomalies
 * are. So the highest tenth is taken for an exponential tail of {@code ln(1 + score/mean)}: a
 * Pareto tail where scores are large (Hill, "A Simple General Approach to Inference About the Tail
 * of a Distribution", 1975), and an exponential one where they are small. A detector whose scores
 * are wild on usual rows earns less surprise for the same score.
 */
final class TailProbability {
  private static final double TAIL = 0.1;

  private final double unit;

  /** Distinct values of the logarithm, ascending, and the surprise at each. */
  private final double[] knots;

  private final double[] surprise;

  /** Surprise a unit of the logarithm beyond the last knot. */
  private final double slope;

  private TailProbability(double unit, double[] knots, double[] surprise, double slope) {
    this.unit = unit;
    this.knots = knots;
    this.surprise = surprise;
    this.slope = slope;
  }

  /**
   * @param scores of rows that the detector had not seen, none negative
   */
  static TailProbability of(double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(0);
    double unit = mean > 0 ? mean : 1;
    double[] sorted =
        Arrays.stream(scores).map(score -> Math.log1p(score / unit)).sorted().toArray();
    int tail = Math.max(1, (int) Math.ceil(TAIL * sorted.length));
    int start = Math.max(0, sorted.length - 1 - tail);
    double excess = 0;
    for (int i = start + 1; i < sorted.length; i++) {
      excess += (sorted[i] - sorted[start]) / tail;
    }
    double[] knots = Arrays.stream(sorted, 0, start + 1).distinct().toArray();
    double[] surprise = Arrays.stream(knots).map(knot -> surprise(sorted, knot)).toArray();
    return new TailProbability(unit, knots, surprise, 1 / Math.max(excess, 1e-3));
  }

  private static double surprise(double[] sorted, double knot) {
    int at = Arrays.binarySearch(sorted, knot);
    while (at > 0 && sorted[at - 1] == knot) {
      at--;
    }
    return -Math.log((sorted.length - at) / (sorted.length + 1.0));
  }

  /** The surprise of a score: 0 for the least, 2.3 where one in ten is higher, without bound. */
  double of(double score) {
    double value = Math.log1p(Math.max(0, score) / unit);
    int last = knots.length - 1;
    if (value >= knots[last]) {
      return surprise[last] + slope * (value - knots[last]);
    }
    int at = Arrays.binarySearch(knots, value);
    if (at >= 0) {
      return surprise[at];
    }
    int above = -at - 1;
    double lowValue = above == 0 ? 0 : knots[above - 1];
    double lowSurprise = above == 0 ? 0 : surprise[above - 1];
    double share = (value - lowValue) / (knots[above] - lowValue);
    return lowSurprise + share * (surprise[above] - lowSurprise);
  }

  Parts parts() {
    return new Parts()
        .with("unit", unit)
        .with("knots", knots)
        .with("surprise", surprise)
        .with("slope", slope);
  }

  static TailProbability of(Parts parts) {
    double[] knots = parts.numbers("knots");
    return new TailProbability(
        parts.numbers("unit", 1)[0],
        knots,
        parts.numbers("surprise", knots.length),
        parts.numbers("slope", 1)[0]);
  }
}
