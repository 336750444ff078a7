package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;

/**
 * How do columns of different units become distances that compare? One rule for every table, fitted
 * on the training rows alone:
 *
 * <ul>
 *   <li>a missing value is the column's median;
 *   <li>a column that is never negative and reaches a hundred times its median (bytes, seconds,
 *       counts) is taken as {@code log(1 + x)};
 *   <li>a column is centred and divided by its standard deviation;
 *   <li>a quiet one (a flag, a symbol, a count that is nearly always zero) has a deviation that
 *       says nothing about the size of its rare values: its divisor is at least half of its range,
 *       as of a flag that is up half of the time. Two symbols that differ are two flags, so nearly
 *       three deviations apart (HVDM takes four: Wilson and Martinez, "Improved Heterogeneous
 *       Distance Functions", JAIR 6, 1997).
 * </ul>
 *
 * <p>A column that never changed keeps its unit. No prepared value is farther than a million from
 * usual, so that no square of one overflows.
 */
final class Scaling {
  private static final double DECADES = 100;
  private static final double QUIET_SHARE = 0.95;
  private static final double DEVIATIONS_OF_A_FLAG = 2;
  private static final double FARTHEST = 1e6;

  private final double[] usual;
  private final double[] logarithmic;
  private final double[] centre;
  private final double[] size;

  private Scaling(double[] usual, double[] logarithmic, double[] centre, double[] size) {
    this.usual = usual;
    this.logarithmic = logarithmic;
    this.centre = centre;
    this.size = size;
  }

  /**
   * @param rows at least one, of the same length; {@link Double#NaN} where a value is missing
   */
  static Scaling fit(double[][] rows) {
    int width = rows[0].length;
    Scaling scaling =
        new Scaling(new double[width], new double[width], new double[width], new double[width]);
    for (int column = 0; column < width; column++) {
      scaling.fit(column, present(rows, column));
    }
    return scaling;
  }

  int width() {
    return usual.length;
  }

  /** The row as the detectors take it. */
  double[] apply(double[] row) {
    double[] prepared = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      double value = Double.isNaN(row[i]) ? usual[i] : row[i];
      double scaled = ((logarithmic[i] > 0 ? log(value) : value) - centre[i]) / size[i];
      prepared[i] = Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
    }
    return prepared;
  }

  double[][] apply(double[][] rows) {
    return Arrays.stream(rows).map(this::apply).toArray(double[][]::new);
  }

  Parts parts() {
    return new Parts()
        .with("usual", usual)
        .with("logarithmic", logarithmic)
        .with("centre", centre)
        .with("size", size);
  }

  static Scaling of(Parts parts, int width) {
    return new Scaling(
        parts.numbers("usual", width),
        parts.numbers("logarithmic", width),
        parts.numbers("centre", width),
        parts.numbers("size", width));
  }

  /** The values of a column, ascending. */
  private static double[] present(double[][] rows, int column) {
    return Arrays.stream(rows)
        .mapToDouble(row -> row[column])
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  private void fit(int column, double[] values) {
    size[column] = 1;
    if (values.length == 0) {
      return;
    }
    usual[column] = values[values.length / 2];
    double largest = values[values.length - 1];
    if (values[0] >= 0 && largest >= DECADES * Math.max(1, usual[column])) {
      logarithmic[column] = 1;
      Arrays.setAll(values, i -> log(values[i]));
    }
    centre[column] = Arrays.stream(values).sum() / values.length;
    double deviation = deviation(values, centre[column]);
    double range = values[values.length - 1] - values[0];
    double least = isQuiet(values) ? range / DEVIATIONS_OF_A_FLAG : 0;
    // Less than the rounding of the values themselves is no spread.
    if (range > 1e-12 * Math.max(1, Math.abs(centre[column]))) {
      size[column] = Math.max(deviation, least);
    }
  }

  private static double deviation(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  /** Whether a column holds two values only, or one of them nearly always. */
  private static boolean isQuiet(double[] sorted) {
    int longest = 0;
    int distinct = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      longest = Math.max(longest, to - from);
      distinct++;
      from = to;
    }
    return distinct <= 2 || longest >= QUIET_SHARE * sorted.length;
  }

  private static double log(double value) {
    return Math.log1p(Math.max(0, value));
  }
}
