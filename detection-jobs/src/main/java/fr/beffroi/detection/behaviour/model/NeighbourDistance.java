package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far is the fifth nearest of the rows that were learned? Ramaswamy, Rastogi and Shim,
 * "Efficient Algorithms for Mining Outliers from Large Data Sets", SIGMOD 2000.
 */
record NeighbourDistance(NeighbourBlocks blocks) implements Scorer {
  static final int NEIGHBOURS = 5;

  static Learned learn(double[][] rows) {
    NeighbourBlocks blocks = new NeighbourBlocks(rows);
    double[] heldOut =
        IntStream.range(0, rows.length)
            .mapToDouble(row -> of(blocks.nearest(rows[row], NEIGHBOURS, row)))
            .toArray();
    return new Learned(new NeighbourDistance(blocks), heldOut);
  }

  static double of(Neighbourhood neighbours) {
    return neighbours.distance(NEIGHBOURS);
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
    return reference(blocks);
  }

  static NeighbourDistance of(Parts parts, int width) {
    return new NeighbourDistance(blocks(parts, width));
  }

  static Parts reference(NeighbourBlocks blocks) {
    return new Parts()
        .with(
            "reference", Arrays.stream(blocks.points()).flatMapToDouble(Arrays::stream).toArray());
  }

  static NeighbourBlocks blocks(Parts parts, int width) {
    double[] flat = parts.numbers("reference");
    if (flat.length == 0 || flat.length % width != 0) {
      throw new IllegalStateException("model part 'reference' holds no whole rows");
    }
    return new NeighbourBlocks(
        IntStream.range(0, flat.length / width)
            .mapToObj(row -> Arrays.copyOfRange(flat, row * width, (row + 1) * width))
            .toArray(double[][]::new));
  }
}
