package fr.beffroi.detection.behaviour.series;

import java.util.Arrays;
import java.util.Random;

/** What goes wrong with a series, and what does it look like then? */
enum Upset {
  NONE {
    @Override
    void spoil(Stretch to) {}
  },
  SPIKE {
    @Override
    void spoil(Stretch to) {
      to.add(to.from, to.from + 1 + to.random.nextInt(3), to.size());
    }
  },
  DIP {
    @Override
    void spoil(Stretch to) {
      to.add(to.from, to.from + 1 + to.random.nextInt(12), -to.size());
    }
  },
  /** For a while, or for good. */
  LEVEL {
    @Override
    void spoil(Stretch to) {
      int end = to.random.nextBoolean() ? to.values.length : to.end;
      to.add(to.from, end, (to.random.nextBoolean() ? 0.5 : -0.5) * to.size());
    }
  },
  LOUDER {
    @Override
    void spoil(Stretch to) {
      for (int i = to.from; i < to.end; i++) {
        to.values[i] += 0.4 * to.size() * to.random.nextGaussian();
      }
    }
  },
  QUIETER {
    @Override
    void spoil(Stretch to) {
      double middle = Arrays.stream(to.values, to.from, to.end).average().orElseThrow();
      for (int i = to.from; i < to.end; i++) {
        to.values[i] = middle + 0.15 * (to.values[i] - middle);
      }
    }
  },
  /** The same, faster or slower. */
  PERIOD {
    @Override
    void spoil(Stretch to) {
      double pace = to.random.nextBoolean() ? 2.5 : 0.4;
      double[] before = to.values.clone();
      for (int i = to.from; i < to.end; i++) {
        to.values[i] = before[(to.from + (int) (pace * (i - to.from))) % before.length];
      }
    }
  },
  /** What half a day before was: a night at noon, a busy night. */
  SEASON {
    @Override
    void spoil(Stretch to) {
      double[] before = to.values.clone();
      for (int i = to.from; i < to.end; i++) {
        to.values[i] = before[Math.max(0, i - to.day / 2)];
      }
    }
  },
  FLAT {
    @Override
    void spoil(Stretch to) {
      Arrays.fill(to.values, to.from, to.end, to.values[to.from]);
    }
  },
  DRIFT {
    @Override
    void spoil(Stretch to) {
      double most = (to.random.nextBoolean() ? 1 : -1) * to.size();
      for (int i = to.from; i < to.end; i++) {
        to.values[i] += most * (i - to.from) / (to.end - to.from);
      }
    }
  },
  /** The same values in another order: nothing but their sequence is wrong. */
  ORDER {
    @Override
    void spoil(Stretch to) {
      for (int i = to.end - 1; i > to.from; i--) {
        int other = to.from + to.random.nextInt(i - to.from + 1);
        double kept = to.values[i];
        to.values[i] = to.values[other];
        to.values[other] = kept;
      }
    }
  },
  /** More of what is rarely there. */
  DENSITY {
    @Override
    void spoil(Stretch to) {
      for (int i = to.from; i < to.end; i++) {
        to.values[i] += to.random.nextInt(4) == 0 ? 0.7 * to.size() : 0;
      }
    }
  };

  /**
   * Where it goes wrong.
   *
   * @param range how far the values of the series usually lie apart
   * @param day readings a day
   */
  record Stretch(double[] values, int from, int end, double range, int day, Random random) {
    /** From half of what is usual to twice as much. */
    double size() {
      return range * (0.5 + 1.5 * new Random(from).nextDouble());
    }

    void add(int first, int last, double what) {
      for (int i = first; i < Math.min(last, values.length); i++) {
        values[i] += what;
      }
    }
  }

  abstract void spoil(Stretch to);
}
