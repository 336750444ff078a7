package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** How often was each key counted? A map of long to int without an object an entry. */
final class Counts {
  private static final int MOST = 1 << 24;

  private long[] keys = new long[1_024];
  private int[] counts = new int[1_024];
  private int size;

  int get(long key) {
    return counts[slot(key)];
  }

  int size() {
    return size;
  }

  /** Adds one and returns the count before. */
  int add(long key) {
    return add(key, 1);
  }

  /** Adds so many, one or more, and returns the count before. */
  int add(long key, int amount) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    int before = counts[slot];
    counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) before + amount);
    return before;
  }

  void forEach(LongConsumer consumer) {
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        consumer.accept(keys[i]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (counts[slot] > 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /**
   * In the order of the keys, each as the difference to the one before: equal maps, equal bytes.
   */
  void write(DataOutput out) throws IOException {
    long[] sorted = new long[size];
    int next = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        sorted[next++] = keys[i];
      }
    }
    Arrays.sort(sorted);
    writeVarLong(size, out);
    long before = 0;
    for (long key : sorted) {
      writeVarLong(key - before, out);
      writeVarLong(get(key), out);
      before = key;
    }
  }

  static Counts read(DataInput in) throws IOException {
    Counts counts = new Counts();
    int size = readLength(in, MOST);
    long key = 0;
    for (int i = 0; i < size; i++) {
      key += readVarLong(in);
      int count = readLength(in, Integer.MAX_VALUE);
      if (count == 0) {
        throw new IOException("a count of nothing");
      }
      counts.add(key, count);
    }
    return counts;
  }
}
