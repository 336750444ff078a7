package fr.beffroi.detection.behaviour.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NeighbourTreeTest {
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

    Neighbourhood found = new NeighbourTree(points).nearest(asked, count, -1);

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
    NeighbourTree tree = new NeighbourTree(points);

    assertThat(tree.nearest(points[0], rows, 0).rows()).doesNotContain(0).hasSize(rows - 1);
    assertThat(tree.points()).isDeepEqualTo(points);
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
  }
}
