package fr.beffroi.detection.job;

import java.util.Arrays;

/**
 * What time is it in a file that is replayed? The median of the last nine times that its lines say,
 * never going back: one line of 1970 or 2100 moves nothing for the others.
 */
final class StreamClock {
  private static final int WITNESSES = 9;

  private final long[] last = new long[WITNESSES];
  private final long[] sorted = new long[WITNESSES];
  private int size;
  private int oldest;
  private long now = Long.MIN_VALUE;

  /** Takes the time of the next line in epoch milliseconds; returns the clock's time after it. */
  long tick(long timestamp) {
    if (size < WITNESSES) {
      last[size++] = timestamp;
    } else {
      last[oldest] = timestamp;
      oldest = (oldest + 1) % WITNESSES;
    }
    now = Math.max(now, median());
    return now;
  }

  /** Forgets the clock's time but not its witnesses: after the first lines were heard. */
  void restart() {
    now = Long.MIN_VALUE;
  }

  private long median() {
    System.arraycopy(last, 0, sorted, 0, size);
    Arrays.sort(sorted, 0, size);
    return sorted[(size - 1) / 2];
  }
}
