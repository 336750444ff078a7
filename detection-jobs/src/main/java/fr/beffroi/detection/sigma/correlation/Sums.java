package fr.beffroi.detection.sigma.correlation;

import java.util.Arrays;

/**
 * How much was it when, and in all? Sorted, bounded: of too many numbers the two oldest are kept as
 * one, at the time of the younger, so that none is lost and only the window's edge is blurred.
 */
final class Sums {
  static final int MOST = 256;

  private static final int SMALLEST = 4;

  private long[] times;
  private double[] values;
  private int size;

  Sums() {
    this(new long[SMALLEST], new double[SMALLEST], 0);
  }

  private Sums(long[] times, double[] values, int size) {
    this.times = times;
    this.values = values;
    this.size = size;
  }

  static Sums of(long[] times, double[] values) {
    return new Sums(times, values, times.length);
  }

  long[] times() {
    return Arrays.copyOf(times, size);
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }

  void add(long time, double value) {
    if (size == MOST) {
      values[1] += values[0];
      remove(1);
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    int place = size++;
    while (place > 0 && times[place - 1] > time) {
      times[place] = times[place - 1];
      values[place] = values[--place];
    }
    times[place] = time;
    values[place] = value;
  }

  /** Forgets what is older than {@code oldest}. */
  void dropBefore(long oldest) {
    int first = 0;
    while (first < size && times[first] < oldest) {
      first++;
    }
    if (first > 0) {
      remove(first);
    }
  }

  private void remove(int first) {
    System.arraycopy(times, first, times, 0, size - first);
    System.arraycopy(values, first, values, 0, size - first);
    size -= first;
  }

  double total() {
    double total = 0;
    for (int i = 0; i < size; i++) {
      total += values[i];
    }
    return total;
  }
}
