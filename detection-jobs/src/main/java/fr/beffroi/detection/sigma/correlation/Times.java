package fr.beffroi.detection.sigma.correlation;

import java.util.Arrays;

/** When did the last events happen? Sorted, bounded: the oldest leave first. */
final class Times {
  private static final int SMALLEST = 4;

  private long[] times;
  private int size;

  Times() {
    this(new long[SMALLEST], 0);
  }

  private Times(long[] times, int size) {
    this.times = times;
    this.size = size;
  }

  static Times of(long[] sorted) {
    return new Times(sorted, sorted.length);
  }

  long[] toArray() {
    return Arrays.copyOf(times, size);
  }

  void clear() {
    if (times.length > 2 * SMALLEST) {
      times = new long[SMALLEST];
    }
    size = 0;
  }

  /** Adds a time after its equals; answers its place. Of more than {@code most} the oldest goes. */
  int add(long time, int most) {
    if (size == most) {
      System.arraycopy(times, 1, times, 0, --size);
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, Math.min(most, size * 2));
    }
    int place = size;
    while (place > 0 && times[place - 1] > time) {
      times[place] = times[--place];
    }
    times[place] = time;
    size++;
    return place;
  }

  /** Forgets what is older than {@code oldest}. */
  void dropBefore(long oldest) {
    int first = 0;
    while (first < size && times[first] < oldest) {
      first++;
    }
    if (first > 0) {
      System.arraycopy(times, first, times, 0, size - first);
      size -= first;
    }
  }

  /** How many events are at or after {@code from}. */
  int countFrom(long from) {
    int count = 0;
    while (count < size && times[size - 1 - count] >= from) {
      count++;
    }
    return count;
  }

  /** All that is kept. */
  Window all() {
    return new Window(times[0], size);
  }

  /** The fullest stretch of {@code span} that holds the event at {@code place}. */
  Window fullest(int place, long span) {
    int first = place;
    while (first > 0 && times[place] - times[first - 1] <= span) {
      first--;
    }
    Window fullest = new Window(times[first], 0);
    int end = place;
    for (int start = first; start <= place; start++) {
      while (end < size && times[end] - times[start] <= span) {
        end++;
      }
      if (end - start > fullest.count()) {
        fullest = new Window(times[start], end - start);
      }
      if (end == size) {
        break; // every later start holds less
      }
    }
    return fullest;
  }

  /** A stretch of time and how many events it holds. */
  record Window(long from, int count) {}
}
