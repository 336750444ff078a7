package fr.beffroi.detection.behaviour.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.stream.IntStream;

/**
 * How surprising is a row to three who look differently? Distance to the neighbours sees what is
 * far from everything, the local outlier factor what is off by a little where all is dense, the
 * principal axes values that do not go together.
 *
 * <p>Each score becomes its surprise among held-out training rows ({@link TailProbability}); the
 * combined score is their weighted mean, as Fisher's sum of logarithms ("Statistical Methods for
 * Research Workers", 1925). The mean and not the largest: one detector's noise costs less (Aggarwal
 * and Sathe, "Theoretical Foundations and Algorithms for Outlier Ensembles", SIGKDD Explorations
 * 17, 2015); but the two others only ever add to the distance. Weights and resolution come from
 * generated tables: Gaussian clusters with six kinds of anomalies, and windows of logs (symbols,
 * flags, counts, shares) with three.
 *
 * <p>The distance here is the mean of the five smallest, not the fifth alone (Angiulli and Pizzuti,
 * "Fast Outlier Detection in High Dimensional Spaces", PKDD 2002): one of five moves it less.
 *
 * <p>Neighbours are looked for once, for both that need them.
 */
final class Combination implements Scorer {
  private static final double FAR = 0.3;

  private static final double THIN = 0.5;
  private static final double OFF = 0.2;

  /** Distances below the usual one to a neighbour are not told apart: many rows are equal. */
  private static final double RESOLUTION = 1;

  /** A part without numbers: that it is there says enough. */
  private static final String AVERAGED = "averaged";

  private final NeighbourBlocks blocks;
  private final LocalOutlierFactor local;
  private final Subspace subspace;
  private final Tails tails;

  /** False of models from before: their distance is the fifth, and calibrated as such. */
  private final boolean averaged;

  private record Tails(TailProbability far, TailProbability thin, TailProbability off) {
    /** What is far from everything is not made usual by its neighbours being as lonely. */
    double mean(double farScore, double thinScore, double offScore) {
      double distance = far.of(farScore);
      return FAR * distance
          + THIN * Math.max(distance, thin.of(thinScore))
          + OFF * Math.max(distance, off.of(offScore));
    }
  }

  private Combination(
      NeighbourBlocks blocks,
      LocalOutlierFactor local,
      Subspace subspace,
      Tails tails,
      boolean averaged) {
    this.blocks = blocks;
    this.local = local;
    this.subspace = subspace;
    this.tails = tails;
    this.averaged = averaged;
  }

  static Learned learn(double[][] rows) {
    NeighbourBlocks blocks = new NeighbourBlocks(rows);
    LocalOutlierFactor local = LocalOutlierFactor.of(blocks, rows, RESOLUTION);
    Subspace.Axes axes = Subspace.axes(rows);
    double[] off = axes.heldOut();
    double[] far = new double[rows.length];
    double[] thin = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      Neighbourhood near = blocks.nearest(rows[row], LocalOutlierFactor.NEIGHBOURS, row);
      far[row] = near.mean(NeighbourDistance.NEIGHBOURS);
      thin[row] = local.of(near);
    }
    Tails tails =
        new Tails(TailProbability.of(far), TailProbability.of(thin), TailProbability.of(off));
    double[] heldOut =
        IntStream.range(0, rows.length)
            .mapToDouble(row -> tails.mean(far[row], thin[row], off[row]))
            .toArray();
    return new Learned(new Combination(blocks, local, axes.subspace(), tails, true), heldOut);
  }

  @Override
  public double score(double[] row) {
    Neighbourhood near = blocks.nearest(row, LocalOutlierFactor.NEIGHBOURS, -1);
    return tails.mean(far(near), local.of(near), subspace.score(row));
  }

  private double far(Neighbourhood near) {
    return averaged ? near.mean(NeighbourDistance.NEIGHBOURS) : NeighbourDistance.of(near);
  }

  @Override
  public int width() {
    return blocks.width();
  }

  @Override
  public Parts parts() {
    Parts parts = NeighbourDistance.reference(blocks);
    return (averaged ? parts.with(AVERAGED) : parts)
        .with("subspace", subspace.parts())
        .with("far", tails.far().parts())
        .with("thin", tails.thin().parts())
        .with("off", tails.off().parts());
  }

  static Combination of(Parts parts, int width) throws InvalidProtocolBufferException {
    NeighbourBlocks blocks = NeighbourDistance.blocks(parts, width);
    return new Combination(
        blocks,
        LocalOutlierFactor.of(blocks, blocks.points(), RESOLUTION),
        Subspace.of(parts.parts("subspace"), width),
        new Tails(
            TailProbability.of(parts.parts("far")),
            TailProbability.of(parts.parts("thin")),
            TailProbability.of(parts.parts("off"))),
        parts.has(AVERAGED));
  }
}
