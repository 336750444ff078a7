package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;

/**
 * How far, nearly, are rows that lie close together from a point? Their numbers by column and as
 * floats: the compiler makes one instruction of sixteen rows, where a loop over the columns of a
 * row stays a chain of additions.
 */
final class Block {
  private final int from;
  private final int size;
  private final float[][] columns;

  /**
   * @param points all rows
   * @param order which of them stands where
   * @param from place of the first
   * @param to place after the last
   */
  Block(double[][] points, int[] order, int from, int to) {
    this.from = from;
    this.size = to - from;
    this.columns = new float[points[0].length][size];
    for (int row = 0; row < size; row++) {
      double[] point = points[order[from + row]];
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = (float) point[column];
      }
    }
  }

  /** The place of its first row among all. */
  int from() {
    return from;
  }

  int size() {
    return size;
  }

  /**
   * The squares of the distances, to the precision of floats.
   *
   * @param squares where they go, one a row
   */
  void squares(float[] point, float[] squares) {
    Arrays.fill(squares, 0, size, 0);
    int i = 0;
    // Four columns a pass: fewer would spend the time on reading and writing the sums.
    for (; i + 4 <= columns.length; i += 4) {
      add(
          columns[i],
          point[i],
          columns[i + 1],
          point[i + 1],
          columns[i + 2],
          point[i + 2],
          columns[i + 3],
          point[i + 3],
          squares,
          size);
    }
    for (; i < columns.length; i++) {
      add(columns[i], point[i], squares, size);
    }
  }

  // Fields are passed in: a loop over locals alone is what the compiler makes vectors of.
  private static void add(
      float[] first,
      float a,
      float[] second,
      float b,
      float[] third,
      float c,
      float[] fourth,
      float d,
      float[] squares,
      int size) {
    for (int row = 0; row < size; row++) {
      float p = a - first[row];
      float q = b - second[row];
      float r = c - third[row];
      float s = d - fourth[row];
      squares[row] += (p * p + q * q) + (r * r + s * s);
    }
  }

  private static void add(float[] column, float value, float[] squares, int size) {
    for (int row = 0; row < size; row++) {
      float off = value - column[row];
      squares[row] += off * off;
    }
  }
}
