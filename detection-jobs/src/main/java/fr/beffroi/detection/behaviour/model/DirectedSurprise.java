package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which entities lean to the side that matters, in many features at once? For each feature the
 * share of entities at least as far on its side, as a surprise ({@code -ln}), and their sum (Li,
 * Zhao, Botta, Ionescu and Hu, "COPOD: Copula-Based Outlier Detection", ICDM 2020, with the sides
 * given rather than guessed).
 *
 * <p>It serves where the entities to find are among those that are learned from, and many: they are
 * neighbours of each other, and distances do not part them. What each feature adds is its
 * explanation.
 */
public final class DirectedSurprise {
  private final List<SidedFeature> features;

  /** Values of each feature, turned so that high matters, ascending. */
  private final double[][] sorted;

  private DirectedSurprise(List<SidedFeature> features, double[][] sorted) {
    this.features = features;
    this.sorted = sorted;
  }

  /**
   * Learns from entities, usual and not, without labels.
   *
   * @param rows at least one; the values of the features, in their order
   */
  public static DirectedSurprise learn(List<SidedFeature> features, double[][] rows) {
    double[][] sorted = new double[features.size()][];
    Arrays.setAll(
        sorted,
        i ->
            Arrays.stream(rows)
                .mapToDouble(row -> turned(features.get(i), row[i]))
                .sorted()
                .toArray());
    return new DirectedSurprise(List.copyOf(features), sorted);
  }

  /** The sum of what the features add. */
  public double score(double[] row) {
    return Arrays.stream(parts(row)).sum();
  }

  /** What each feature adds, in their order: 0 at its usual end, more where fewer are so far. */
  public double[] parts(double[] row) {
    return IntStream.range(0, sorted.length)
        .mapToDouble(i -> surprise(sorted[i], turned(features.get(i), row[i])))
        .toArray();
  }

  private static double surprise(double[] values, double value) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -Math.log((values.length - low + 1.0) / (values.length + 1.0));
  }

  private static double turned(SidedFeature feature, double value) {
    return feature.side() == Side.HIGH ? value : -value;
  }
}
