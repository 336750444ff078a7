package fr.beffroi.detection.behaviour.model;

/** How near can a row of each block be at least? The smallest box around each one's rows. */
final class Boxes {
  private final int count;
  private final double[][] low;
  private final double[][] high;

  /**
   * @param points all rows
   * @param order which of them stands where
   * @param blocks in their order
   */
  Boxes(double[][] points, int[] order, Block[] blocks) {
    int width = points[0].length;
    count = blocks.length;
    low = new double[width][count];
    high = new double[width][count];
    for (int i = 0; i < count; i++) {
      for (int column = 0; column < width; column++) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = blocks[i].from(); row < blocks[i].from() + blocks[i].size(); row++) {
          double value = points[order[row]][column];
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
        low[column][i] = least;
        high[column][i] = most;
      }
    }
  }

  /** The square of the distance to each box, 0 inside. */
  double[] squares(double[] point) {
    double[] squares = new double[count];
    for (int column = 0; column < point.length; column++) {
      add(low[column], high[column], point[column], squares);
    }
    return squares;
  }

  private static void add(double[] low, double[] high, double value, double[] squares) {
    for (int i = 0; i < squares.length; i++) {
      double off = Math.max(0, Math.max(low[i] - value, value - high[i]));
      squares[i] += off * off;
    }
  }

  static int nearest(double[] squares) {
    int nearest = 0;
    for (int i = 1; i < squares.length; i++) {
      nearest = squares[i] < squares[nearest] ? i : nearest;
    }
    return nearest;
  }
}
