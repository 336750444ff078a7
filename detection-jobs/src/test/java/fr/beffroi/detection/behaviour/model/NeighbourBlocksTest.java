package fr.beffroi.detection.behaviour.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NeighbourBlocksTest {
  /** Coarse values, so that rows are equal, and distances too. */
  @Property(tries = 200)
  void theNearestAreThoseThatLookingAtEveryRowFinds(
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][];
    Arrays.setAll(points, i -> random.ints(width, 0, 6).asDoubleStream().toArray());
    double[] asked = random.doubles(width, -1, 7).toArray();
    double[] all =
        Arrays.stream(points).mapToDouble(point -> distance(point, asked)).sorted().toArray();

    Neighbourhood found = new NeighbourBlocks(points).nearest(asked, count, -1);

    assertThat(found.size()).isEqualTo(Math.min(rows, count));
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.distances()[i]).isCloseTo(all[i], within(1e-9));
      assertThat(distance(points[found.rows()[i]], asked))
          .isCloseTo(found.distances()[i], within(1e-9));
    }
    assertThat(IntStream.of(found.rows()).distinct().count()).isEqualTo(found.size());
  }

  @Property(tries = 50)
  void aRowIsNotItsOwnNeighbourAndRowsComeBackAsTheyWereGiven(
      @ForAll @IntRange(min = 2, max = 100) int rows, @ForAll long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][];
    Arrays.setAll(points, i -> random.doubles(3).toArray());
    NeighbourBlocks blocks = new NeighbourBlocks(points);

    assertThat(blocks.nearest(points[0], rows, 0).rows()).doesNotContain(0).hasSize(rows - 1);
    assertThat(blocks.points()).isDeepEqualTo(points);
  }

  /** Sizes at which floats round most: all but equal, far from zero, and both in one table. */
  @Property(tries = 100)
  void noRoundingHidesANeighbour(
      @ForAll @IntRange(min = 130, max = 700) int rows,
      @ForAll @IntRange(min = 1, max = 24) int width,
      @ForAll @IntRange(min = -9, max = 6) int decade,
      @ForAll long seed) {
    Random random = new Random(seed);
    double size = Math.pow(10, decade);
    double[][] points = new double[rows][];
    Arrays.setAll(
        points,
        i -> random.doubles(width).map(value -> (i % 3 == 0 ? 1e6 : 1) + size * value).toArray());
    double[] asked = points[random.nextInt(rows)].clone();
    asked[0] += size / 10;
    double[] all =
        Arrays.stream(points).mapToDouble(point -> distance(point, asked)).sorted().toArray();

    double[] found = new NeighbourBlocks(points).nearest(asked, 20, -1).distances();

    assertThat(found).containsExactly(Arrays.copyOf(all, 20), within(1e-9 * size));
  }

  @Test
  void rowsThatAreAllTheSameAreNeighboursWithoutADistance() {
    double[][] points = new double[1_000][5];

    Neighbourhood found = new NeighbourBlocks(points).nearest(new double[5], 20, 3);

    assertThat(found.distances()).hasSize(20).containsOnly(0);
    assertThat(found.rows()).doesNotContain(3).doesNotHaveDuplicates();
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
  }
}
