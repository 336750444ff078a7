package fr.beffroi.detection.job;

import java.util.Arrays;

/**
 * What time is it in a file that is replayed? The median of the last nine times that its lines say,
 * never going back: one line of 1970 or 2100 moves nothing for the others. Epoch milliseconds.
 */
final class StreamClock {
  private static final int WITNESSES = 9;

  private final long[] last = new long[WITNESSES];
  private final long[] sorted = new long[WITNESSES];
  private int size;
  private int oldest;
  private long now = Long.MIN_VALUE;

  /** Hears the time of a line without going on. */
  void hear(long timestamp) {
    if (size < WITNESSES) {
      last[size++] = timestamp;
    } else {
      last[oldest] = timestamp;
      oldest = (oldest + 1) % WITNESSES;
    }
  }

  /** Whether enough lines were heard. */
  boolean full() {
    return size == WITNESSES;
  }

  /** The earliest time heard that is not far from the others: where the clock begins. */
  long start() {
    long median = median();
    for (int i = 0; i < size; i++) {
      if (median - sorted[i] < 3_600_000) {
        now = sorted[i];
        return now;
      }
    }
    return median;
  }

  /** Takes the time of the next line; returns the clock's time after it. */
  long tick(long timestamp) {
    hear(timestamp);
    now = Math.max(now, median());
    return now;
  }

  private long median() {
    System.arraycopy(last, 0, sorted, 0, size);
    Arrays.sort(sorted, 0, size);
    return sorted[(size - 1) / 2];
  }
}
