package fr.beffroi.detection.behaviour.series;

import java.util.Random;

/**
 * What is measured, and what does it look like while nothing is wrong?
 *
 * <p>The kinds of number that operations have. Each takes its own periods, sizes and noises by lot,
 * so that two series of a kind differ as two machines do.
 */
enum Operation {
  /** Processor of a machine: batch jobs, jitter, now and then a new level. */
  LOAD(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double every = new int[] {30, 60, 180, 360, 720}[random.nextInt(5)];
      double job = 10 + 40 * random.nextDouble();
      double lasts = 5 + every / 6 * random.nextDouble();
      double level = 10 + 30 * random.nextDouble();
      double jitter = 0.5 + 2.5 * random.nextDouble();
      double memory = 0.8 * random.nextDouble();
      double steps = random.nextBoolean() ? 0.0008 : 0;
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, memory);
            state[1] += random.nextDouble() < steps ? 8 * random.nextGaussian() : 0;
            double busy = at % every < lasts ? job : 0;
            return Math.min(100, Math.abs(level + state[1] + busy + jitter * state[0]));
          });
    }
  },
  /** Requests to a service: days, weeks, chance. */
  REQUESTS(15) {
    @Override
    double[] values(double[] minutes, Random random) {
      double most = Math.pow(10, 1 + 3 * random.nextDouble());
      double night = 0.05 + 0.3 * random.nextDouble();
      double weekend = 0.2 + 0.8 * random.nextDouble();
      double sharp = 1 + 2 * random.nextDouble();
      double moods = 0.03 + 0.07 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, 0.9);
            double wave = Math.pow(Math.max(0, Math.sin((at / 1_440 - 0.27) * Math.PI * 2)), sharp);
            double mean = most * (night + wave) * (weekday(at) < 5 ? 1 : weekend);
            return count(mean * Math.exp(moods * state[0]), random);
          });
    }
  },
  /** Time to answer: a floor, a memory, a heavy tail. */
  LATENCY(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double floor = 5 + 200 * random.nextDouble();
      double tail = 2 + 2 * random.nextDouble();
      double slow = 0.02 + 0.2 * random.nextDouble();
      double daily = 0.3 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, 0.95);
            double hour = 1 + daily * Math.sin(at / 1_440 * 2 * Math.PI);
            double late = random.nextDouble() < slow ? pareto(random, tail) - 1 : 0;
            return floor * hour * (Math.exp(0.05 * state[0]) + 0.3 * late);
          });
    }
  },
  /** A disk that fills and is emptied. */
  DISK(10) {
    @Override
    double[] values(double[] minutes, Random random) {
      double start = 20 + 30 * random.nextDouble();
      double full = start + 20 + 20 * random.nextDouble();
      double rows = 100 + 500 * random.nextDouble();
      boolean nightly = random.nextBoolean();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            double growth = (full - start) / rows * 2 * random.nextDouble();
            boolean emptied = nightly ? at % 1_440 < 10 : state[0] > full - start;
            state[0] = emptied ? 0 : Math.min(state[0] + growth, 100 - start);
            return start + state[0] + 0.1 * random.nextGaussian();
          });
    }
  },
  /** Messages about something: people answer one another. */
  MENTIONS(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double usual = 1 + 30 * random.nextDouble() * random.nextDouble();
      double answered = 0.3 + 0.5 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            double hour = 1 + 0.6 * Math.sin((at / 1_440 - 0.3) * 2 * Math.PI);
            double rate = usual * (1 - answered) * hour + answered * state[0];
            double burst = random.nextDouble() < 0.002 ? pareto(random, 2) * 2 * usual : 0;
            double now = count(rate * Math.exp(0.3 * random.nextGaussian()) + burst, random);
            state[0] = 0.5 * state[0] + 0.5 * now;
            return now;
          });
    }
  },
  /** A temperature: slow, with days, drifting. */
  TEMPERATURE(60) {
    @Override
    double[] values(double[] minutes, Random random) {
      double day = 3 * random.nextDouble();
      double drift = 4 * random.nextGaussian() / minutes.length;
      double memory = 0.9 + 0.098 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, memory);
            return 70 + day * Math.sin((at / 1_440 - 0.3) * 2 * Math.PI) + 2 * state[0] + drift * i;
          });
    }
  },
  /** Something that is on or off, by its own rhythm. */
  SWITCH(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double on = 5 + 60 * random.nextDouble();
      double off = 5 + 60 * random.nextDouble();
      double regular = 0.05 + 0.4 * random.nextDouble();
      double high = 20 + 60 * random.nextDouble();
      double noise = 0.2 + 3 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            if (--state[0] <= 0) {
              state[1] = 1 - state[1];
              double lasts = state[1] > 0 ? on : off;
              state[0] = lasts * Math.exp(regular * random.nextGaussian());
            }
            return 10 + high * state[1] + noise * random.nextGaussian();
          });
    }
  },
  /** Nothing, and rarely something. */
  PULSES(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double level = random.nextBoolean() ? 0 : 50;
      double rare = 0.002 + 0.01 * random.nextDouble();
      double pulse = 5 + 50 * random.nextDouble();
      double noise = random.nextBoolean() ? 0 : 0.3;
      return series(
          minutes,
          random,
          (i, at, state) -> {
            state[0] =
                random.nextDouble() < rare ? pulse * (0.5 + random.nextDouble()) : 0.3 * state[0];
            return level + (state[0] < 1 ? 0 : state[0]) + noise * random.nextGaussian();
          });
    }
  },
  /** A program that repeats itself, whatever the time of day. */
  CYCLES(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double[] pattern = new double[15 + random.nextInt(120)];
      double step = 0;
      for (int i = 0; i < pattern.length; i++) {
        step = random.nextInt(6) == 0 ? 30 * random.nextDouble() : step;
        pattern[i] = step;
      }
      double noise = 0.5 + 2 * random.nextDouble();
      double hurry = 0.1 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            state[0] += 1 + hurry * random.nextGaussian();
            int place = Math.floorMod((int) Math.round(state[0]), pattern.length);
            return 20 + pattern[place] + noise * random.nextGaussian();
          });
    }
  },
  /** Bytes on a line: they differ by factors. */
  BYTES(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double usual = Math.pow(10, 3 + 5 * random.nextDouble());
      double spread = 0.3 + 0.7 * random.nextDouble();
      double bursts = 0.02 * random.nextDouble();
      double day = random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, 0.5);
            state[1] = random.nextDouble() < bursts ? 2 + 8 * random.nextDouble() : 0.5 * state[1];
            double hour = Math.exp(day * Math.sin((at / 1_440 - 0.3) * 2 * Math.PI));
            return usual * hour * Math.exp(spread * state[0]) * (1 + state[1]);
          });
    }
  },
  /** What is paid or used an hour: few readings. */
  COSTS(60) {
    @Override
    double[] values(double[] minutes, Random random) {
      double usual = Math.pow(10, 2 * random.nextDouble() - 1);
      double spread = 0.1 + 0.3 * random.nextDouble();
      double day = 0.4 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, 0.3);
            double hour = Math.sin((at / 1_440 - 0.3) * 2 * Math.PI);
            double rush = random.nextDouble() < 0.004 ? 2 * random.nextDouble() : 0;
            return usual * (Math.exp(spread * state[0] + day * hour) + rush);
          });
    }
  },
  /** A queue: it grows by chance and empties. */
  QUEUE(5) {
    @Override
    double[] values(double[] minutes, Random random) {
      double served = 0.05 + 0.3 * random.nextDouble();
      double size = Math.pow(10, 2 * random.nextDouble());
      return series(
          minutes,
          random,
          (i, at, state) -> {
            double hour = 0.2 * Math.sin((at / 1_440 - 0.3) * 2 * Math.PI);
            state[0] = Math.max(0, state[0] + random.nextGaussian() - served + hour);
            return Math.round(size * state[0]);
          });
    }
  },
  /** Vehicles or people on a way, read at any time: rush hours. */
  SPEED(7) {
    @Override
    double[] values(double[] minutes, Random random) {
      double slower = 5 + 25 * random.nextDouble();
      double memory = 0.5 + 0.4 * random.nextDouble();
      double jams = 0.004 * random.nextDouble();
      return series(
          minutes,
          random,
          (i, at, state) -> {
            level(state, 0, random, memory);
            double hour = at / 60 % 24;
            boolean rush = hour > 7 && hour < 9 || hour > 16.5 && hour < 18.5;
            state[1] = random.nextDouble() < jams ? 30 : 0.9 * state[1];
            double now = 65 - (rush && weekday(at) < 5 ? slower : 0) + 4 * state[0];
            return Math.max(0, now - state[1]);
          });
    }
  };

  final double everyMinutes;

  Operation(double everyMinutes) {
    this.everyMinutes = everyMinutes;
  }

  /** The values at these minutes since a Monday's midnight. */
  abstract double[] values(double[] minutes, Random random);

  /** One value from the row, its minute and what the series remembers. */
  private interface Rule {
    double value(int row, double minute, double[] state);
  }

  private static double[] series(double[] minutes, Random random, Rule rule) {
    double[] values = new double[minutes.length];
    double[] state = new double[2];
    double phase = random.nextInt(1_440);
    for (int i = 0; i < values.length; i++) {
      values[i] = rule.value(i, minutes[i] + phase, state);
    }
    return values;
  }

  /** A level that remembers, of variance one. */
  private static void level(double[] state, int place, Random random, double memory) {
    state[place] = memory * state[place] + Math.sqrt(1 - memory * memory) * random.nextGaussian();
  }

  private static double count(double mean, Random random) {
    return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
  }

  private static double pareto(Random random, double exponent) {
    return Math.pow(1 - random.nextDouble(), -1 / exponent);
  }

  private static int weekday(double minute) {
    return (int) (minute / 1_440) % 7;
  }
}
