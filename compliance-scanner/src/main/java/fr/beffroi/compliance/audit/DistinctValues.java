package fr.beffroi.compliance.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which distinct values of a column are looked at, where there are more than memory should hold? An
 * even choice: those whose keyed hash is smallest, so that no order of rows favours any, and a
 * value that repeats counts once.
 *
 * <p>The key is the audit's own and dies with it: what stays of a value here is forgotten with the
 * table.
 */
final class DistinctValues {
  private final int most;
  private final long key;
  private final Map<Long, String> byHash = new HashMap<>();
  private final PriorityQueue<Long> largestFirst =
      new PriorityQueue<>((a, b) -> Long.compare(b, a));

  DistinctValues(int most, long key) {
    this.most = most;
    this.key = key;
  }

  void add(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    String text = value.strip();
    long hash = hash(text);
    Long largest = largestFirst.peek();
    if (byHash.size() >= most && largest != null && hash >= largest) {
      return;
    }
    if (byHash.putIfAbsent(hash, text) == null) {
      largestFirst.add(hash);
      if (byHash.size() > most) {
        byHash.remove(largestFirst.remove());
      }
    }
  }

  /** The values themselves: for a {@code Column} alone. */
  Collection<String> valuesInClear() {
    return byHash.values();
  }

  /** FNV-1a over the characters, then the finaliser of MurmurHash3: evenly spread, and keyed. */
  private long hash(String text) {
    long hash = 0xcbf29ce484222325L ^ key;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  @Override
  public String toString() {
    return byHash.size() + " distinct values";
  }
}
