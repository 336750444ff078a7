package fr.beffroi.detection.behaviour.series;

import fr.beffroi.detection.behaviour.series.NabScorer.Window;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A made series with trouble of known place and kind.
 *
 * <p>Every kind of operation with every kind of trouble. Small unmarked oddities are strewn over
 * all, as over everything that is really measured. The settings were chosen on {@link #DEVELOPMENT}
 * seeds; {@link #HELD_OUT} seeds were kept for the last choice.
 */
record OperationSeries(
    Operation operation, Upset upset, List<Reading> readings, List<Window> windows) {
  static final List<Integer> DEVELOPMENT = List.of(1, 2, 3);
  static final List<Integer> HELD_OUT = List.of(101, 102, 103);

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 0, 0);
  private static final double ODDITIES_A_ROW = 1 / 1_000.0;

  /** One of each operation and trouble. */
  static List<OperationSeries> all(int seed) {
    List<OperationSeries> all = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      for (Upset upset : Upset.values()) {
        long own = seed * 10_007L + operation.ordinal() * 101L + upset.ordinal();
        all.add(make(operation, upset, new Random(own)));
      }
    }
    return all;
  }

  static OperationSeries make(Operation operation, Upset upset, Random random) {
    int rows = (int) ((operation.everyMinutes > 30 ? 1_400 : 3_000) * (1 + random.nextDouble()));
    double[] minutes = minutes(operation, rows, random);
    double[] values = operation.values(minutes, random);
    double range = range(values);
    for (int i = 0; i < rows; i++) {
      if (random.nextDouble() < ODDITIES_A_ROW) {
        values[i] += 0.5 * range * random.nextGaussian();
      }
    }
    List<Window> windows = new ArrayList<>();
    int number = upset == Upset.NONE ? 0 : 1 + random.nextInt(2);
    int width = rows / 10 / Math.max(1, number);
    int day = (int) Math.round(1_440 / operation.everyMinutes);
    for (int k = 0; k < number; k++) {
      double place = (k + 0.1 + 0.7 * random.nextDouble()) / number;
      int from = (int) (rows * (0.25 + 0.7 * place));
      int end = Math.min(rows, from + Math.max(12, (int) (day * (0.3 + random.nextDouble()))));
      upset.spoil(new Upset.Stretch(values, from, end, range, day, random));
      windows.add(new Window(from - width / 2, Math.min(rows - 1, from + width / 2)));
    }
    return new OperationSeries(operation, upset, readings(minutes, values), windows);
  }

  private static double[] minutes(Operation operation, int rows, Random random) {
    double[] minutes = new double[rows];
    boolean irregular = operation == Operation.SPEED;
    for (int i = 1; i < rows; i++) {
      double step = irregular ? 1 + random.nextInt(13) : operation.everyMinutes;
      minutes[i] = minutes[i - 1] + step;
    }
    return minutes;
  }

  /** Between the second and the ninety-eighth hundredth, or what the farthest value has. */
  private static double range(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double range = sorted[sorted.length * 98 / 100] - sorted[sorted.length / 50];
    double all = sorted[sorted.length - 1] - sorted[0];
    return Math.max(range, all / 2);
  }

  private static List<Reading> readings(double[] minutes, double[] values) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      readings.add(Reading.at(MONDAY.plusSeconds(Math.round(minutes[i] * 60)), values[i]));
    }
    return readings;
  }
}
