package fr.beffroi.detection.sigma.correlation;

import java.util.Arrays;

/** Which values were seen, and when last? By hash, bounded; the longest unseen leaves first. */
final class Distinct {
  private static final int SMALLEST = 4;

  private long[] values;
  private long[] times;
  private int size;

  Distinct() {
    this(new long[SMALLEST], new long[SMALLEST], 0);
  }

  private Distinct(long[] values, long[] times, int size) {
    this.values = values;
    this.times = times;
    this.size = size;
  }

  static Distinct of(long[] values, long[] times) {
    return new Distinct(values, times, values.length);
  }

  long[] values() {
    return Arrays.copyOf(values, size);
  }

  long[] times() {
    return Arrays.copyOf(times, size);
  }

  int size() {
    return size;
  }

  void clear() {
    values = new long[SMALLEST];
    times = new long[SMALLEST];
    size = 0;
  }

  boolean contains(long value) {
    return indexOf(value) >= 0;
  }

  /** Notes a value; answers whether it was not there. */
  boolean add(long value, long time, int most) {
    int index = indexOf(value);
    if (index >= 0) {
      times[index] = Math.max(times[index], time);
      return false;
    }
    if (size == most) {
      remove(oldest());
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.min(most, size * 2));
      times = Arrays.copyOf(times, values.length);
    }
    values[size] = value;
    times[size++] = time;
    return true;
  }

  void dropBefore(long oldest) {
    for (int i = size - 1; i >= 0; i--) {
      if (times[i] < oldest) {
        remove(i);
      }
    }
  }

  private int indexOf(long value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  private int oldest() {
    int oldest = 0;
    for (int i = 1; i < size; i++) {
      oldest = times[i] < times[oldest] ? i : oldest;
    }
    return oldest;
  }

  /** Keeps the order of arrival, so that of two equally old values the first goes. */
  private void remove(int index) {
    System.arraycopy(values, index + 1, values, index, size - index - 1);
    System.arraycopy(times, index + 1, times, index, size - index - 1);
    size--;
  }
}
