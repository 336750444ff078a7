package fr.beffroi.compliance.traffic;

/**
 * How much was sent over the connections of late, of which it is not known yet where they went? The
 * last half a million or so, in 16 MiB whatever comes; nothing is taken where there are none.
 *
 * <p>Eight places by hash, of which the eldest goes: nearly as good as the last ones of all,
 * without an object for each.
 */
final class SentBytes {
  private static final int WAYS = 8;
  private static final int SETS_BITS = 17;

  private long[] keys = {};
  private long[] bytes = {};
  private byte[] next = {};

  /** What was sent over that connection, which is forgotten with it; 0 where it is not known. */
  long take(long key) {
    int at = find(key);
    if (at < 0) {
      return 0;
    }
    keys[at] = 0;
    return bytes[at];
  }

  /** Of several records of one connection the largest number is the last. */
  void put(long key, long sent) {
    if (keys.length == 0) {
      keys = new long[WAYS << SETS_BITS];
      bytes = new long[WAYS << SETS_BITS];
      next = new byte[1 << SETS_BITS];
    }
    int known = find(key);
    if (known >= 0) {
      bytes[known] = Math.max(bytes[known], sent);
      return;
    }
    int set = set(key);
    int at = set * WAYS + next[set];
    next[set] = (byte) ((next[set] + 1) % WAYS);
    keys[at] = key;
    bytes[at] = sent;
  }

  private int find(long key) {
    if (keys.length == 0) {
      return -1;
    }
    int first = set(key) * WAYS;
    for (int at = first; at < first + WAYS; at++) {
      if (keys[at] == key) {
        return at;
      }
    }
    return -1;
  }

  private static int set(long key) {
    return (int) (key >>> (Long.SIZE - SETS_BITS));
  }
}
