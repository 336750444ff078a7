package fr.beffroi.detection.job;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What time is it in a file that is replayed? The median of the last nine times that its lines say,
 * never going back: one line of 1970 or 2100 moves nothing for the others.
 */
final class StreamClock {
  private static final int WITNESSES = 9;

  private final Deque<Instant> last = new ArrayDeque<>(WITNESSES);
  private final Instant[] sorted = new Instant[WITNESSES];
  private Instant now = Instant.MIN;
  private Instant newest = Instant.MIN;
  private boolean inOrder = true;

  /** Takes the time of the next line; returns the clock's time after it. */
  Instant tick(Instant timestamp) {
    if (last.size() == WITNESSES) {
      last.removeFirst();
    }
    inOrder = timestamp.equals(newest) && inOrder;
    newest = timestamp;
    last.addLast(timestamp);
    Instant median = inOrder ? timestamp : median();
    if (median.isAfter(now)) {
      now = median;
    }
    return now;
  }

  private Instant median() {
    int size = 0;
    for (Instant witness : last) {
      sorted[size++] = witness;
    }
    Arrays.sort(sorted, 0, size);
    inOrder = size == WITNESSES && sorted[0].equals(sorted[size - 1]);
    return sorted[(size - 1) / 2];
  }
}
