package fr.beffroi.detection.behaviour.model;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * How many windows a second does each detector score on one core, and how long does it learn?
 *
 * <p>Windows like those of logs, invented: a few habits, counts with heavy tails, shares, flags.
 * Times are processor seconds of the one thread, so that other work on the machine changes little;
 * minimum and median of nine rounds after two that warm up. A program, not a test:
 *
 * <pre>{@code
 * ./mvnw -q -DskipTests package
 * java -cp 'detection-jobs/target/test-classes:cli/target/dist/lib/*' \
 *     fr.beffroi.detection.behaviour.model.DetectorBenchmark
 * }</pre>
 */
final class DetectorBenchmark {
  private static final int ASKED = 20_000;
  private static final int ROUNDS = 11;
  private static final int WARM_UP = 2;

  private DetectorBenchmark() {}

  public static void main(String[] arguments) {
    for (int width : new int[] {12, 16, 20, 24}) {
      for (Detector detector : new Detector[] {Detector.KNN, Detector.LOF, Detector.COMBINATION}) {
        run(detector, width, 30_000);
      }
    }
    learn(25_000, 120);
  }

  private static void run(Detector detector, int width, int rows) {
    Windows windows = new Windows(width);
    long began = processorNanos();
    DetectorModel model = train(detector, windows, rows);
    double learned = (processorNanos() - began) / 1e9;
    double[][] asked = windows.rows(ASKED);
    double[] rates = new double[ROUNDS];
    double sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      began = processorNanos();
      for (double[] row : asked) {
        sum += model.score(row);
      }
      rates[round] = ASKED * 1e9 / (processorNanos() - began);
    }
    double[] kept = Arrays.copyOfRange(rates, WARM_UP, ROUNDS);
    Arrays.sort(kept);
    System.out.printf(
        Locale.ROOT,
        "%-12s %2d features: %,.0f to %,.0f windows/s, median %,.0f; %d rows learned in %.1f s (%.0f)%n",
        detector,
        width,
        kept[0],
        kept[kept.length - 1],
        kept[kept.length / 2],
        rows,
        learned,
        sum);
  }

  private static void learn(int rows, int width) {
    Windows windows = new Windows(width);
    for (Detector detector : Detector.values()) {
      long began = processorNanos();
      train(detector, windows, rows);
      System.out.printf(
          Locale.ROOT,
          "%-12s %,d x %d learned in %.1f s%n",
          detector,
          rows,
          width,
          (processorNanos() - began) / 1e9);
    }
  }

  private static DetectorModel train(Detector detector, Windows windows, int rows) {
    AnomalyFactory factory = new AnomalyFactory();
    OffsetDateTime now = OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC);
    MutableDataset<Event> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("invented", now, factory), factory);
    for (double[] row : windows.rows(rows)) {
      Example<Event> example =
          new ArrayExample<>(new Event(EventType.EXPECTED), windows.names, row);
      dataset.add(example);
    }
    return (DetectorModel)
        new DetectorTrainer(detector, 1, Clock.fixed(now.toInstant(), ZoneOffset.UTC))
            .train(dataset);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Windows of six habits; a third of the features are counts, a third shares, the rest flags. */
  private static final class Windows {
    private static final int HABITS = 6;

    private final Random random = new Random(42);
    private final String[] names;
    private final double[][] usual;

    Windows(int width) {
      names = new String[width];
      Arrays.setAll(names, i -> String.format(Locale.ROOT, "f%03d", i));
      usual = new double[HABITS][];
      Arrays.setAll(usual, i -> random.doubles(width).toArray());
    }

    double[][] rows(int count) {
      double[][] rows = new double[count][];
      Arrays.setAll(rows, i -> row(usual[random.nextInt(HABITS)]));
      return rows;
    }

    private double[] row(double[] habit) {
      double[] row = new double[habit.length];
      double busy = random.nextGaussian();
      for (int i = 0; i < row.length; i++) {
        row[i] =
            switch (i % 3) {
              case 0 ->
                  Math.floor(Math.exp(4 * habit[i] + 0.5 * busy + 0.3 * random.nextGaussian()));
              case 1 -> Math.max(0, Math.min(1, habit[i] + 0.1 * random.nextGaussian()));
              default -> random.nextDouble() < habit[i] * habit[i] ? 1 : 0;
            };
      }
      return row;
    }
  }
}
