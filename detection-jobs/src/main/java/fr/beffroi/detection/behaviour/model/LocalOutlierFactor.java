package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much thinner is it here than where the neighbours are? Breunig, Kriegel, Ng and Sander, "LOF:
 * Identifying Density-Based Local Outliers", SIGMOD 2000, for rows that were not learned.
 *
 * <p>Rows that occur many times have a density without bound; the finest distance that is told
 * apart is added to each mean.
 */
final class LocalOutlierFactor implements Scorer {
  static final int NEIGHBOURS = 20;

  /** What the published figures take, by scikit-learn: next to nothing. */
  static final double PUBLISHED = 1e-10;

  private final NeighbourBlocks blocks;
  private final double finest;
  private final double[] reach;
  private final double[] density;

  private LocalOutlierFactor(NeighbourBlocks blocks, double[][] rows, double resolution) {
    this.blocks = blocks;
    Neighbourhood[] near =
        IntStream.range(0, rows.length)
            .mapToObj(row -> blocks.nearest(rows[row], NEIGHBOURS, row))
            .toArray(Neighbourhood[]::new);
    reach = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      reach[row] = near[row].distance(NEIGHBOURS);
    }
    finest = Math.max(PUBLISHED, resolution * medianOfPositive(reach));
    density = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      density[row] = density(near[row]);
    }
  }

  /**
   * @param resolution share of the usual reach below which distances are not told apart
   */
  static LocalOutlierFactor of(NeighbourBlocks blocks, double[][] rows, double resolution) {
    return new LocalOutlierFactor(blocks, rows, resolution);
  }

  static Learned learn(double[][] rows) {
    LocalOutlierFactor factor = of(new NeighbourBlocks(rows), rows, 0);
    double[] heldOut =
        IntStream.range(0, rows.length)
            .mapToDouble(row -> factor.of(factor.blocks.nearest(rows[row], NEIGHBOURS, row)))
            .toArray();
    return new Learned(factor, heldOut);
  }

  /** The factor of a point with these neighbours among the rows. */
  double of(Neighbourhood neighbours) {
    double theirs = 0;
    for (int row : neighbours.rows()) {
      theirs += density[row];
    }
    return theirs / neighbours.size() / density(neighbours);
  }

  private double density(Neighbourhood neighbours) {
    double sum = 0;
    for (int i = 0; i < neighbours.size(); i++) {
      sum += Math.max(neighbours.distances()[i], reach[neighbours.rows()[i]]);
    }
    return 1 / (sum / neighbours.size() + finest);
  }

  private static double medianOfPositive(double[] distances) {
    double[] positive =
        Arrays.stream(distances).filter(distance -> distance > 0).sorted().toArray();
    return positive.length == 0 ? 1 : positive[positive.length / 2];
  }

  @Override
  public double score(double[] row) {
    return of(blocks.nearest(row, NEIGHBOURS, -1));
  }

  @Override
  public int width() {
    return blocks.width();
  }

  @Override
  public Parts parts() {
    return NeighbourDistance.reference(blocks);
  }

  static LocalOutlierFactor of(Parts parts, int width) {
    NeighbourBlocks blocks = NeighbourDistance.blocks(parts, width);
    return of(blocks, blocks.points(), 0);
  }
}
