package fr.beffroi.detection.behaviour.judge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is usual of one feature for everybody?
 *
 * @param median half of the windows have less
 * @param low one window in ten has less
 * @param high one window in ten has more
 * @param scale a distance from usual that is worth a word, for those who measure distances: the
 *     largest of the feature's minimum effect and half of what lies between {@code low} and {@code
 *     high}; above 0
 */
public record Common(double median, double low, double high, double scale) {
  /** Where nothing ever moved and no minimum effect was given. */
  private static final double LEAST_SCALE = 1e-3;

  public Common {
    if (!(low <= median && median <= high) || !(scale > 0) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException("what is usual is three finite numbers that rise");
    }
  }

  /** What is usual of each feature; of one that nobody showed, nothing: 0. */
  static List<Common> of(List<Observation> observations, double[] minimumEffects) {
    return IntStream.range(0, minimumEffects.length)
        .mapToObj(i -> of(observations, i, minimumEffects[i], one -> 1))
        .toList();
  }

  /**
   * The same, each entity counting for one, however many windows it has: who is loud all day does
   * not say what is usual.
   */
  static List<Common> ofEntities(List<Observation> observations, double[] minimumEffects) {
    Map<String, Integer> windows = new HashMap<>();
    observations.forEach(one -> windows.merge(one.entity(), 1, Integer::sum));
    return IntStream.range(0, minimumEffects.length)
        .mapToObj(
            i ->
                of(
                    observations,
                    i,
                    minimumEffects[i],
                    one -> 1.0 / windows.getOrDefault(one.entity(), 1)))
        .toList();
  }

  private static Common of(
      List<Observation> observations,
      int feature,
      double minimumEffect,
      ToDoubleFunction<Observation> weight) {
    List<Observation> sorted =
        observations.stream()
            .filter(one -> Double.isFinite(one.values()[feature]))
            .sorted(Comparator.comparingDouble(one -> one.values()[feature]))
            .toList();
    double whole = sorted.stream().mapToDouble(weight).sum();
    double[] shares = {0.1, 0.5, 0.9};
    double[] values = new double[shares.length];
    int at = 0;
    double sum = 0;
    for (Observation one : sorted) {
      sum += weight.applyAsDouble(one);
      while (at < shares.length && sum >= shares[at] * whole) {
        values[at++] = one.values()[feature];
      }
    }
    double scale = Math.max(LEAST_SCALE, Math.max(minimumEffect, (values[2] - values[0]) / 2));
    return new Common(values[1], values[0], values[2], scale);
  }
}
