package fr.beffroi.detection.behaviour.names;

import java.util.Arrays;

/**
 * Which machine asked in which hour for which registered names? Sixty-four bits each: the machine's
 * number, the hour, and 24 bits of the name's hash. Of too many, those of half of the machines are
 * kept, and so on: what is kept of a machine is whole.
 */
final class AskedLog {
  private static final int MOST = 2_000_000;
  private static final int NAME_BITS = 24;
  private static final int HOUR_BITS = 23;
  private static final long NAME_MASK = (1L << NAME_BITS) - 1;
  private static final long HOUR_MASK = (1L << HOUR_BITS) - 1;
  private static final int MOST_CLIENTS = 1 << 16;

  private final int most;
  private Counts entries = new Counts();
  private int halved;

  AskedLog() {
    this(MOST);
  }

  AskedLog(int most) {
    this.most = most;
  }

  /** Notes that a machine asked for a name in an hour, counted from 1970. */
  void add(int client, long hour, long name) {
    if (hour < 0 || hour > HOUR_MASK || client >= MOST_CLIENTS || !isKept(client)) {
      return;
    }
    entries.add(((long) client << HOUR_BITS | hour) << NAME_BITS | nameOf(name));
    if (entries.size() > most) {
      halve();
    }
  }

  private void halve() {
    halved++;
    Counts fewer = new Counts();
    entries.forEach(
        entry -> {
          if (isKept(client(entry))) {
            fewer.add(entry);
          }
        });
    entries = fewer;
  }

  private boolean isKept(int client) {
    return (client & ((1 << halved) - 1)) == 0;
  }

  /** For how many machines each one that is kept stands. */
  int weight() {
    return 1 << halved;
  }

  /** All entries, by machine, then by hour, then by name. */
  long[] sorted() {
    long[] all = new long[entries.size()];
    int[] next = {0};
    entries.forEach(entry -> all[next[0]++] = entry);
    Arrays.sort(all);
    return all;
  }

  static int client(long entry) {
    return (int) (entry >>> (HOUR_BITS + NAME_BITS));
  }

  static long hour(long entry) {
    return entry >>> NAME_BITS & HOUR_MASK;
  }

  static int name(long entry) {
    return (int) (entry & NAME_MASK);
  }

  /** What an entry keeps of a name's hash. */
  static int nameOf(long hash) {
    return (int) (hash & NAME_MASK);
  }
}
