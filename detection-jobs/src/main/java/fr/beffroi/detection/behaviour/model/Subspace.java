package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

/**
 * How far is a row along the principal axes, each in its own deviation? The distance of Mahalanobis
 * by principal components: it sees values that are usual alone and not together.
 *
 * <p>The covariance is shrunk a little towards a sphere (Ledoit and Wolf, "A Well-Conditioned
 * Estimator for Large-Dimensional Covariance Matrices", 2004, with a fixed share): an axis along
 * which training never moved would make every rounding an anomaly.
 */
final class Subspace implements Scorer {
  private static final double SHRINKAGE = 0.01;
  private static final int FOLDS = 5;

  private final double[] centre;

  /** One row an axis, divided by the deviation along it. */
  private final double[][] axes;

  private Subspace(double[] centre, double[][] axes) {
    this.centre = centre;
    this.axes = axes;
  }

  /** The axes of all rows, and the distance of each row along those of the others. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once
  record Axes(Subspace subspace, double[] heldOut) {}

  static Learned learn(double[][] rows) {
    Axes axes = axes(rows);
    return new Learned(axes.subspace(), axes.heldOut());
  }

  static Axes axes(double[][] rows) {
    double[] heldOut = new double[rows.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      Subspace others = fit(rows, fold);
      for (int row = fold; row < rows.length; row += FOLDS) {
        heldOut[row] = others.score(rows[row]);
      }
    }
    return new Axes(fit(rows, -1), heldOut);
  }

  /** Learns from all rows but those of one fold. */
  private static Subspace fit(double[][] rows, int without) {
    int width = rows[0].length;
    double[] centre = new double[width];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (row % FOLDS != without) {
        count++;
        for (int i = 0; i < width; i++) {
          centre[i] += rows[row][i];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      centre[i] /= count;
    }
    double[][] covariance = new double[width][width];
    double[] off = new double[width];
    for (int row = 0; row < rows.length; row++) {
      if (row % FOLDS != without) {
        for (int i = 0; i < width; i++) {
          off[i] = rows[row][i] - centre[i];
        }
        add(covariance, off);
      }
    }
    return new Subspace(centre, axes(covariance, count));
  }

  private static void add(double[][] covariance, double[] off) {
    for (int i = 0; i < off.length; i++) {
      double value = off[i];
      double[] sums = covariance[i];
      for (int j = 0; value != 0 && j <= i; j++) {
        sums[j] += value * off[j];
      }
    }
  }

  private static double[][] axes(double[][] lower, int count) {
    int width = lower.length;
    double mean = 0;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        lower[i][j] /= count;
        lower[j][i] = lower[i][j];
      }
      mean += lower[i][i] / width;
    }
    // A table that never varied: every direction counts the same.
    double sphere = mean > 0 ? mean : 1;
    DenseMatrix.EigenDecomposition found =
        DenseMatrix.createDenseMatrix(lower)
            .eigenDecomposition()
            .orElseThrow(() -> new IllegalStateException("no principal axes: not converged"));
    double[][] axes = new double[width][];
    for (int i = 0; i < width; i++) {
      double variance = (1 - SHRINKAGE) * Math.max(0, found.eigenvalues().get(i));
      double deviation = Math.sqrt(variance + SHRINKAGE * sphere);
      DenseVector axis = found.getEigenVector(i);
      axes[i] = Arrays.stream(axis.toArray()).map(value -> value / deviation).toArray();
    }
    return axes;
  }

  @Override
  public double score(double[] row) {
    double[] off = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      off[i] = row[i] - centre[i];
    }
    double squares = 0;
    for (double[] axis : axes) {
      double along = 0;
      for (int i = 0; i < axis.length; i++) {
        along += axis[i] * off[i];
      }
      squares += along * along;
    }
    return Math.sqrt(squares);
  }

  @Override
  public int width() {
    return centre.length;
  }

  @Override
  public Parts parts() {
    return new Parts()
        .with("centre", centre)
        .with("axes", Arrays.stream(axes).flatMapToDouble(Arrays::stream).toArray());
  }

  static Subspace of(Parts parts, int width) {
    double[] flat = parts.numbers("axes", width * width);
    double[][] axes = new double[width][];
    Arrays.setAll(axes, i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width));
    return new Subspace(parts.numbers("centre", width), axes);
  }
}
