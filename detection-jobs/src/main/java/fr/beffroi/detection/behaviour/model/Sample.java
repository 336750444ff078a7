package fr.beffroi.detection.behaviour.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Which rows stand for all of them? As many as asked, each as likely, in their order. */
final class Sample {
  private Sample() {}

  static double[][] of(double[][] rows, int most, long seed) {
    if (rows.length <= most) {
      return rows;
    }
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < most; i++) {
      int other = random.nextInt(i, order.length);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return Arrays.stream(order, 0, most).sorted().mapToObj(i -> rows[i]).toArray(double[][]::new);
  }
}
