package fr.beffroi.detection.behaviour.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows of a reference set are nearest to a point? Exactly, and in the time of a window: rows
 * are gathered in {@link Block}s by halving the column that varies most, as the leaves of a k-d
 * tree (Friedman, Bentley and Finkel, ACM TOMS 3, 1977), and a block is visited where its box is
 * nearer than what was found.
 *
 * <p>A block gives squares of distances as floats. They choose who is measured as doubles, by a
 * limit that no rounding passes, so that what comes out is as if all had been.
 *
 * <p>In twenty columns a query has to look at a fifth of 8,000 rows, however they are divided (at a
 * third, where the column of the largest range is halved and not the one that varies most): sixteen
 * at a time costs less than small leaves do.
 */
final class NeighbourBlocks {
  private static final int MOST_ROWS_A_BLOCK = 128;

  private final int rows;
  private final int width;

  /** Row by row, in the order of the blocks. */
  private final double[] values;

  private final int[] original;
  private final Block[] blocks;
  private final Boxes boxes;
  private final int largest;

  /**
   * @param points at least one row; all of the same length
   */
  NeighbourBlocks(double[][] points) {
    rows = points.length;
    width = points[0].length;
    original = new int[rows];
    Arrays.setAll(original, i -> i);
    int halvings = 0;
    while (rows > MOST_ROWS_A_BLOCK << halvings) {
      halvings++;
    }
    List<Block> found = new ArrayList<>();
    split(points, halvings, 0, rows, found);
    blocks = found.toArray(Block[]::new);
    boxes = new Boxes(points, original, blocks);
    largest = found.stream().mapToInt(Block::size).max().orElse(0);
    values = new double[rows * width];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(points[original[i]], 0, values, i * width, width);
    }
  }

  int rows() {
    return rows;
  }

  int width() {
    return width;
  }

  /** The rows as they were given. */
  double[][] points() {
    double[][] points = new double[rows][];
    for (int i = 0; i < rows; i++) {
      points[original[i]] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    return points;
  }

  /**
   * The nearest rows, nearest first; of those equally near at the end, any.
   *
   * @param count how many; fewer where the set holds fewer
   * @param except a row that is not its own neighbour, or -1
   */
  Neighbourhood nearest(double[] point, int count, int except) {
    Query query = new Query(point, Math.min(count, except < 0 ? rows : rows - 1), except);
    query.run();
    return query.found();
  }

  /** All blocks are halved as often, so that their number is a power of two. */
  private void split(double[][] points, int halvings, int from, int to, List<Block> found) {
    if (halvings == 0) {
      found.add(new Block(points, original, from, to));
      return;
    }
    int middle = (from + to) >>> 1;
    int column = liveliest(points, from, to);
    if (column >= 0) {
      select(points, column, from, to - 1, middle);
    }
    split(points, halvings - 1, from, middle, found);
    split(points, halvings - 1, middle, to, found);
  }

  /** The column that varies most, or -1 where all rows are the same. */
  private int liveliest(double[][] points, int from, int to) {
    int best = -1;
    double most = 0;
    for (int column = 0; column < width; column++) {
      double mean = 0;
      for (int i = from; i < to; i++) {
        mean += points[original[i]][column] / (to - from);
      }
      double squares = 0;
      for (int i = from; i < to; i++) {
        double off = points[original[i]][column] - mean;
        squares += off * off;
      }
      if (squares > most) {
        most = squares;
        best = column;
      }
    }
    return best;
  }

  /** Hoare's selection: what is at {@code wanted} is then where sorting would have put it. */
  private void select(double[][] points, int column, int first, int last, int wanted) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = points[original[(low + high) >>> 1]][column];
      int i = low;
      int j = high;
      while (i <= j) {
        while (points[original[i]][column] < pivot) {
          i++;
        }
        while (points[original[j]][column] > pivot) {
          j--;
        }
        if (i <= j) {
          int swapped = original[i];
          original[i++] = original[j];
          original[j--] = swapped;
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  /** One question: its best answers so far, nearest first. */
  private final class Query {
    /**
     * A float is within 2^-24 of its double, so a distance of floats is within about 2^-22 of the
     * point's length, and 2^-23 of itself for each column; a sixteenth of either margin would do.
     */
    private static final double ROUNDED_LENGTH = 0x1p-28;

    private static final double ROUNDED_SQUARE = 0x1p-10;
    private static final double ROUNDED_COLUMN = 0x1p-17;

    private final double[] point;
    private final int except;
    private final int[] best;
    private final double[] squares;
    private final double more;
    private final double longer;
    private int count;

    Query(double[] point, int most, int except) {
      this.point = point;
      this.except = except;
      this.best = new int[most];
      this.squares = new double[most];
      double length = 0;
      for (double value : point) {
        length += value * value;
      }
      this.more = 1 + ROUNDED_SQUARE + width * ROUNDED_COLUMN;
      this.longer = length * ROUNDED_LENGTH + Float.MIN_NORMAL;
    }

    void run() {
      float[] rounded = new float[width];
      for (int i = 0; i < width; i++) {
        rounded[i] = (float) point[i];
      }
      float[] near = new float[largest];
      double[] least = boxes.squares(point);
      int first = Boxes.nearest(least);
      // By exclusive or: the other half of the last division first, then of the one before it.
      for (int i = 0; i < blocks.length; i++) {
        int next = first ^ i;
        if (least[next] < worst()) {
          blocks[next].squares(rounded, near);
          look(blocks[next], near);
        }
      }
    }

    private double worst() {
      return count < best.length ? Double.POSITIVE_INFINITY : count == 0 ? 0 : squares[count - 1];
    }

    private void look(Block block, float[] near) {
      float most = limit();
      for (int i = 0; i < block.size(); i++) {
        if (near[i] <= most) {
          measure(block.from() + i);
          most = limit();
        }
      }
    }

    /** No float's square above it belongs to one of the nearest. */
    private float limit() {
      return (float) (worst() * more + longer);
    }

    private void measure(int row) {
      double worst = worst();
      double square = square(row * width, worst);
      if (square < worst && original[row] != except) {
        insert(row, square);
      }
    }

    /** The square of the distance; of one that is beyond the worst kept, no more than that. */
    private double square(int at, double worst) {
      double sum = 0;
      int i = 0;
      for (; i + 4 <= width; i += 4) {
        double a = point[i] - values[at + i];
        double b = point[i + 1] - values[at + i + 1];
        double c = point[i + 2] - values[at + i + 2];
        double d = point[i + 3] - values[at + i + 3];
        sum += (a * a + b * b) + (c * c + d * d);
        if (sum >= worst) {
          return sum;
        }
      }
      for (; i < width; i++) {
        double a = point[i] - values[at + i];
        sum += a * a;
      }
      return sum;
    }

    private void insert(int row, double square) {
      int at = count < best.length ? count++ : count - 1;
      while (at > 0 && squares[at - 1] > square) {
        squares[at] = squares[at - 1];
        best[at] = best[at - 1];
        at--;
      }
      squares[at] = square;
      best[at] = row;
    }

    Neighbourhood found() {
      for (int i = 0; i < count; i++) {
        squares[i] = Math.sqrt(squares[i]);
        best[i] = original[best[i]];
      }
      return new Neighbourhood(best, squares);
    }
  }
}
