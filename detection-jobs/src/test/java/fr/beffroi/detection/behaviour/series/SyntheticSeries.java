package fr.beffroi.detection.behaviour.series;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Series as a town hall's machines and services give them, with trouble of known place and kind: on
 * these the settings were chosen.
 */
final class SyntheticSeries {
  /** What the series measures. */
  enum Shape {
    SERVER_LOAD,
    BYTES,
    COUNTS,
    TEMPERATURE,
    WEEKLY_VISITS,
    NEARLY_CONSTANT,
    SQUARE,
    SAWTOOTH,
    HOURLY_PRICES,
    IRREGULAR_SPEED,
    WALK,
    LATENCY,
    HOURLY_JOBS,
    MOSTLY_IDLE,
    PLATEAUS
  }

  /** What goes wrong. */
  enum Trouble {
    SPIKE,
    LEVEL,
    NOISE,
    FLAT,
    MISSING_DAY,
    DENSITY,
    DRIFT
  }

  record Series(
      Shape shape, Trouble trouble, List<Reading> readings, List<NabScorer.Window> windows) {}

  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 0, 0);

  private SyntheticSeries() {}

  static List<Series> all(int seed) {
    List<Series> all = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      for (Trouble trouble : Trouble.values()) {
        all.add(
            make(
                shape,
                trouble,
                new Random(seed * 1_000L + shape.ordinal() * 31 + trouble.ordinal())));
      }
    }
    return all;
  }

  static Series make(Shape shape, Trouble trouble, Random random) {
    int rows =
        shape == Shape.HOURLY_PRICES
            ? 1_600
            : shape == Shape.COUNTS ? 8_000 : shape == Shape.WEEKLY_VISITS ? 4_300 : 4_032;
    double minutes = shape == Shape.HOURLY_PRICES ? 60 : shape == Shape.WEEKLY_VISITS ? 30 : 5;
    double[] at = new double[rows];
    double[] value = new double[rows];
    double state = 0;
    double burst = 0;
    double scale = 1;
    double time = 0;
    for (int i = 0; i < rows; i++) {
      time += shape == Shape.IRREGULAR_SPEED ? 1 + random.nextInt(14) : minutes;
      at[i] = time;
      double hour = time / 60 % 24;
      int day = (int) (time / 1440) % 7;
      double open = hour > 8 && hour < 18 ? 1 : 0;
      double wave = Math.max(0, Math.sin((hour - 6) / 24 * 2 * Math.PI));
      double weekday = day < 5 ? 1 : 0.3;
      double g = random.nextGaussian();
      switch (shape) {
        case SERVER_LOAD -> {
          state = 0.8 * state + g;
          value[i] = 20 + 25 * wave * weekday + 2 * state;
          scale = 5;
        }
        case BYTES -> {
          burst = random.nextDouble() < 0.01 ? 5 + random.nextDouble() * 5 : burst * 0.5;
          value[i] = 1e6 * Math.exp(0.5 * g) * (1 + burst);
          scale = 2e6;
        }
        case COUNTS -> {
          double mean = 2 + 30 * wave * weekday;
          value[i] =
              Math.max(
                  0,
                  Math.round(
                      mean
                          + Math.sqrt(mean) * g
                          + (random.nextDouble() < 0.005 ? 10 * random.nextDouble() : 0)));
          scale = 6;
        }
        case TEMPERATURE -> {
          state = 0.98 * state + 0.3 * g;
          value[i] = 70 + 5 * Math.sin((hour - 9) / 24 * 2 * Math.PI) + state;
          scale = 2;
        }
        case WEEKLY_VISITS -> {
          value[i] = (1_000 + 12_000 * wave * (day < 5 ? 1 : 0.6)) * (1 + 0.05 * g);
          scale = 1_500;
        }
        case NEARLY_CONSTANT -> {
          value[i] = 50 + 0.2 * g + (random.nextDouble() < 0.002 ? 3 : 0);
          scale = 3;
        }
        case SQUARE -> {
          value[i] = 20 + 60 * open + 2 * g;
          scale = 8;
        }
        case SAWTOOTH -> {
          value[i] = 30 + 20 * (time / 180 % 1) + g;
          scale = 6;
        }
        case HOURLY_PRICES -> {
          value[i] = 0.1 * Math.exp(0.3 * g + 0.2 * wave);
          scale = 0.08;
        }
        case IRREGULAR_SPEED -> {
          state = 0.7 * state + g;
          value[i] =
              65
                  - 15 * (hour > 7 && hour < 9 || hour > 16.5 && hour < 18.5 ? weekday : 0)
                  + 2 * state;
          scale = 5;
        }
        case WALK -> {
          state = 0.995 * state + g;
          value[i] = 200 + 2 * state;
          scale = 10;
        }
        case LATENCY -> {
          value[i] =
              40 + 4 * -Math.log(1 - random.nextDouble()) + (random.nextDouble() < 0.004 ? 15 : 0);
          scale = 8;
        }
        case HOURLY_JOBS -> {
          double job = time % 60 < 5 ? 30 : 0;
          double backup = hour >= 2 && hour < 3 ? 40 : 0;
          value[i] = Math.max(0, 5 + g + job * (1 + 0.1 * g) + backup);
          scale = 15;
        }
        case MOSTLY_IDLE -> {
          burst = random.nextDouble() < 0.02 ? 1 + random.nextDouble() * 9 : burst * 0.3;
          value[i] = burst < 0.5 ? 0 : Math.round(1_000 * burst);
          scale = 4_000;
        }
        case PLATEAUS -> {
          state = random.nextDouble() < 0.004 ? 10 * random.nextInt(4) : state;
          value[i] = 40 + state + 0.8 * g;
          scale = 12;
        }
        default -> throw new IllegalStateException();
      }
    }
    int number = 1 + random.nextInt(2);
    List<NabScorer.Window> windows = new ArrayList<>();
    int width = rows / 10 / number;
    for (int k = 0; k < number; k++) {
      int from =
          (int)
              (rows
                  * (number == 1
                      ? 0.35 + 0.5 * random.nextDouble()
                      : 0.3 + 0.4 * k + 0.15 * random.nextDouble()));
      spoil(trouble, at, value, from, scale, (int) Math.round(1_440 / minutes), random);
      windows.add(new NabScorer.Window(from - width / 2, from + width / 2));
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      readings.add(Reading.at(START.plusSeconds(Math.round(at[i] * 60)), value[i]));
    }
    return new Series(shape, trouble, readings, windows);
  }

  private static void spoil(
      Trouble trouble,
      double[] at,
      double[] value,
      int from,
      double scale,
      int day,
      Random random) {
    double size = 2.5 + 4 * random.nextDouble();
    int sign = random.nextBoolean() ? 1 : -1;
    int length = Math.min(value.length - from, day / 2 + random.nextInt(day / 2 + 1));
    switch (trouble) {
      case SPIKE -> {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          value[from + i] += sign * size * scale;
        }
      }
      case LEVEL -> {
        int end = random.nextBoolean() ? value.length : from + length;
        for (int i = from; i < end; i++) {
          value[i] += sign * 0.6 * size * scale;
        }
      }
      case NOISE -> {
        for (int i = from; i < from + length; i++) {
          value[i] += size * 0.4 * scale * random.nextGaussian();
        }
      }
      case FLAT -> {
        for (int i = from; i < from + length; i++) {
          value[i] = value[from - 1];
        }
      }
      case MISSING_DAY -> {
        for (int i = from; i < from + length; i++) {
          value[i] *= 0.3;
        }
      }
      case DENSITY -> {
        for (int i = from; i < from + length; i++) {
          value[i] += random.nextDouble() < 0.25 ? size * 0.7 * scale : 0;
        }
      }
      case DRIFT -> {
        for (int i = from; i < from + length; i++) {
          value[i] += sign * size * scale * (i - from) / length;
        }
      }
      default -> throw new IllegalStateException();
    }
  }
}
