package fr.beffroi.detection.sigma.correlation;

import java.util.Arrays;

/**
 * Which of several rules have matched, when last, and how far along their order is the group?
 *
 * <p>{@code starts[i]} is the latest time at which a chain of the rules 0 to i began. It is enough
 * while events come in order; for one that comes late the chain is followed again through the last
 * matches that are kept.
 */
final class Chain {
  static final long NEVER = Long.MIN_VALUE;

  private static final int MOST_MATCHES = 64;

  private final long[] latest;
  private final long[] starts;
  private long[] times = new long[4];
  private int[] masks = new int[4];
  private int size;

  Chain(int rules) {
    latest = new long[rules];
    starts = new long[rules];
    clear();
  }

  void clear() {
    Arrays.fill(latest, NEVER);
    Arrays.fill(starts, NEVER);
    size = 0;
  }

  /** Notes that the rules of {@code mask} matched at {@code time}. */
  void add(long time, int mask) {
    for (int rule = 0; rule < latest.length; rule++) {
      if (isIn(mask, rule)) {
        latest[rule] = Math.max(latest[rule], time);
      }
    }
  }

  /** When the earliest of the last matches was, if all are since {@code oldest}; else NEVER. */
  long allSince(long oldest) {
    long earliest = Long.MAX_VALUE;
    for (long time : latest) {
      earliest = Math.min(earliest, time);
    }
    return earliest < oldest ? NEVER : earliest;
  }

  /** Notes a match in the order of the rules; answers when a whole chain began, or NEVER. */
  long addInOrder(long time, int mask, long span) {
    long before = starts[starts.length - 1];
    if (insert(time, mask)) {
      follow(starts, time, mask, span);
    } else {
      followAgain(span);
    }
    long after = starts[starts.length - 1];
    return after == before ? NEVER : after;
  }

  /** From the last rule to the first, so that one event is never two steps. */
  private static void follow(long[] starts, long time, int mask, long span) {
    for (int rule = starts.length - 1; rule >= 0; rule--) {
      if (isIn(mask, rule)) {
        long start = rule == 0 ? time : starts[rule - 1];
        if (start != NEVER && time - start <= span) {
          starts[rule] = Math.max(starts[rule], start);
        }
      }
    }
  }

  private void followAgain(long span) {
    long[] again = new long[starts.length];
    Arrays.fill(again, NEVER);
    for (int i = 0; i < size; i++) {
      follow(again, times[i], masks[i], span);
    }
    for (int rule = 0; rule < starts.length; rule++) {
      starts[rule] = Math.max(starts[rule], again[rule]);
    }
  }

  /** Inserts after equal times; answers whether it is the last. */
  private boolean insert(long time, int mask) {
    if (size == MOST_MATCHES) {
      System.arraycopy(times, 1, times, 0, --size);
      System.arraycopy(masks, 1, masks, 0, size);
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      masks = Arrays.copyOf(masks, size * 2);
    }
    int place = size;
    for (; place > 0 && times[place - 1] > time; place--) {
      times[place] = times[place - 1];
      masks[place] = masks[place - 1];
    }
    times[place] = time;
    masks[place] = mask;
    return place == size++;
  }

  private static boolean isIn(int mask, int rule) {
    return (mask & 1 << rule) != 0;
  }

  /** All that it holds, as numbers: rules, matches, then each. */
  long[] toNumbers() {
    int rules = latest.length;
    long[] numbers = new long[2 + 2 * rules + 2 * size];
    numbers[0] = rules;
    numbers[1] = size;
    System.arraycopy(latest, 0, numbers, 2, rules);
    System.arraycopy(starts, 0, numbers, 2 + rules, rules);
    for (int i = 0; i < size; i++) {
      numbers[2 + 2 * rules + 2 * i] = times[i];
      numbers[3 + 2 * rules + 2 * i] = masks[i];
    }
    return numbers;
  }

  /** What {@link #toNumbers} gave; throws IllegalArgumentException for anything else. */
  static Chain of(long[] numbers) {
    if (numbers.length < 2
        || numbers[0] < 1
        || numbers[0] > 32
        || numbers[1] > MOST_MATCHES
        || numbers.length != 2 + 2 * (numbers[0] + numbers[1])) {
      throw new IllegalArgumentException("no chain");
    }
    int rules = (int) numbers[0];
    Chain chain = new Chain(rules);
    System.arraycopy(numbers, 2, chain.latest, 0, rules);
    System.arraycopy(numbers, 2 + rules, chain.starts, 0, rules);
    for (int i = 0; i < numbers[1]; i++) {
      chain.insert(numbers[2 + 2 * rules + 2 * i], (int) numbers[3 + 2 * rules + 2 * i]);
    }
    return chain;
  }
}
