package fr.beffroi.detection.behaviour.names;

import java.util.List;

/**
 * How much does each trait speak for a program? Logistic regression by Newton's steps, every weight
 * but the last (the constant) held back by {@link #RESTRAINT}.
 */
final class Logistic {
  private static final double RESTRAINT = 10;
  private static final int STEPS = 30;
  private static final double SINGULAR = 1e-6;

  private Logistic() {}

  static double[] fit(List<double[]> people, List<double[]> programs) {
    int size = Traits.SIZE + 1;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[][] curvature = new double[size][size];
      double[] slope = new double[size];
      people.forEach(one -> add(one, 0, weights, slope, curvature));
      programs.forEach(one -> add(one, 1, weights, slope, curvature));
      for (int i = 0; i < size; i++) {
        boolean constant = i == size - 1;
        slope[i] -= constant ? 0 : RESTRAINT * weights[i];
        curvature[i][i] += constant ? SINGULAR : RESTRAINT;
      }
      double[] change = solve(curvature, slope);
      for (int i = 0; i < size; i++) {
        weights[i] += change[i];
      }
    }
    return weights;
  }

  /** Natural logarithm of the odds of a program. */
  static double odds(double[] weights, double[] values) {
    double odds = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      odds += weights[i] * values[i];
    }
    return odds;
  }

  private static void add(
      double[] values, int label, double[] weights, double[] slope, double[][] curvature) {
    double chance = 1 / (1 + Math.exp(-odds(weights, values)));
    double pull = label - chance;
    double bend = Math.max(SINGULAR, chance * (1 - chance));
    for (int i = 0; i < slope.length; i++) {
      double own = i < values.length ? values[i] : 1;
      slope[i] += pull * own;
      for (int j = 0; j < slope.length; j++) {
        curvature[i][j] += bend * own * (j < values.length ? values[j] : 1);
      }
    }
  }

  /** Gauss's elimination; the matrix is positive definite, so that its diagonal is never zero. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double factor = matrix[row][i] / matrix[i][i];
        for (int column = i; column < size; column++) {
          matrix[row][column] -= factor * matrix[i][column];
        }
        right[row] -= factor * right[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int column = i + 1; column < size; column++) {
        right[i] -= matrix[i][column] * right[column];
      }
      right[i] /= matrix[i][i];
    }
    return right;
  }
}
