package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * What will the next reading be? Several simple forecasts, each believed as far as it was right.
 *
 * <p>The last value, a short and a long mean, the hour and the quarter of an hour of the day, the
 * hour of the week, and the hour of the day moved by today's difference. A forecast's weight falls
 * with the fourth power of its usual error, so that nobody has to say whether a series has a day, a
 * week, or no habit at all.
 */
final class Habits {
  /**
   * A deviation under a fiftieth of the usual size is none: three of these units make the six per
   * cent under which no operator would call a constant series unusual.
   */
  private static final double SMALLEST_SHARE = 0.02;

  private static final int LAST = 0;
  private static final int SHORT = 1;
  private static final int LONG = 2;
  private static final int HOUR = 3;
  private static final int QUARTER = 4;
  private static final int WEEK = 5;
  private static final int TODAY = 6;
  private static final int FORECASTS = 7;

  private static final double MEMORY = 300;
  private static final double CLIP = 5;

  private final Habit hour = new Habit(Duration.ofDays(1).toMillis(), 24);
  private final Habit quarter = new Habit(Duration.ofDays(1).toMillis(), 96);
  private final Habit week = new Habit(Duration.ofDays(7).toMillis(), 168);
  private final Average shortMean = new Average(6);
  private final Average longMean = new Average(600);
  private final Average today = new Average(12);
  private final Average size = new Average(1_000);
  private final Average nextError = new Average(MEMORY);
  private final Average usualError = new Average(MEMORY);
  private final Average[] errors = new Average[FORECASTS];
  private final double minimumEffect;
  private double last;
  private long lastMillis;
  private long count;

  /**
   * @param minimumEffect the smallest deviation that matters, in the series' own unit; 0 where
   *     nobody said
   */
  Habits(double minimumEffect) {
    this.minimumEffect = minimumEffect;
    for (int i = 0; i < FORECASTS; i++) {
      errors[i] = new Average(MEMORY);
    }
  }

  long count() {
    return count;
  }

  /** What is expected at that time; meaningless before the first reading. */
  Outlook before(long wallMillis) {
    double[] forecasts = forecasts(wallMillis);
    double unit = unit();
    double next = blend(forecasts, LAST, unit);
    double usual = blend(forecasts, LONG, unit);
    return new Outlook(
        next, Math.max(unit, nextError.mean()), usual, Math.max(unit, usualError.mean()), unit);
  }

  void learn(Reading reading, Outlook before) {
    double value = reading.value();
    long elapsed = count == 0 ? 0 : reading.wallMillis() - lastMillis;
    double[] forecasts = forecasts(reading.wallMillis());
    if (count > 0) {
      for (int i = 0; i < FORECASTS; i++) {
        errors[i].addClipped(Math.abs(value - forecasts[i]), CLIP);
      }
      nextError.addClipped(Math.abs(value - before.next()), CLIP);
      usualError.addClipped(Math.abs(value - before.usual()), CLIP);
    }
    double limit = CLIP * before.usualScale();
    today.add(value - forecasts[HOUR]);
    hour.learn(reading.wallMillis(), elapsed, value, limit);
    quarter.learn(reading.wallMillis(), elapsed, value, limit);
    week.learn(reading.wallMillis(), elapsed, value, limit);
    shortMean.add(value);
    longMean.add(longMean.isEmpty() ? value : clip(value, longMean.mean(), limit));
    size.addClipped(Math.abs(value), CLIP);
    last = value;
    lastMillis = reading.wallMillis();
    count++;
  }

  private double unit() {
    return Math.max(Math.max(minimumEffect / 3, SMALLEST_SHARE * size.mean()), 1e-9);
  }

  private double[] forecasts(long wallMillis) {
    double[] forecasts = new double[FORECASTS];
    forecasts[LAST] = last;
    forecasts[SHORT] = shortMean.mean();
    forecasts[LONG] = longMean.mean();
    forecasts[HOUR] = hour.knows(wallMillis) ? hour.at(wallMillis) : forecasts[LONG];
    forecasts[QUARTER] = quarter.knows(wallMillis) ? quarter.at(wallMillis) : forecasts[HOUR];
    forecasts[WEEK] = week.knows(wallMillis) ? week.at(wallMillis) : forecasts[HOUR];
    forecasts[TODAY] = forecasts[HOUR] + today.mean();
    return forecasts;
  }

  /** The forecasts from {@code first} on; only what knows nothing of the last hour is habit. */
  private double blend(double[] forecasts, int first, double unit) {
    int end = first == LONG ? TODAY : FORECASTS;
    double sum = 0;
    double weights = 0;
    for (int i = first; i < end; i++) {
      double error = errors[i].mean() + unit / 10;
      double weight = 1 / (error * error * error * error);
      sum += weight * forecasts[i];
      weights += weight;
    }
    return sum / weights;
  }

  private static double clip(double value, double around, double limit) {
    return Math.max(around - limit, Math.min(around + limit, value));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    out.writeLong(lastMillis);
    out.writeDouble(last);
    for (Habit habit : new Habit[] {hour, quarter, week}) {
      habit.write(out);
    }
    for (Average average : averages()) {
      average.write(out);
    }
    for (Average error : errors) {
      error.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    count = in.readLong();
    lastMillis = in.readLong();
    last = in.readDouble();
    for (Habit habit : new Habit[] {hour, quarter, week}) {
      habit.read(in);
    }
    for (Average average : averages()) {
      average.read(in);
    }
    for (Average error : errors) {
      error.read(in);
    }
  }

  private Average[] averages() {
    return new Average[] {shortMean, longMean, today, size, nextError, usualError};
  }
}
