package fr.beffroi.detection.behaviour.feature;

import java.util.Arrays;

/** A set of hashes without boxes: sixteen bytes a value. Open addressing, linear probing. */
final class HashSet64 {
  private static final int SMALLEST = 16;

  /** Zero means an empty place. */
  private long[] places = new long[SMALLEST];

  private int size;

  int size() {
    return size;
  }

  /** Adds a hash; answers whether it was not there. */
  boolean add(long hash) {
    long value = notZero(hash);
    int place = place(places, value);
    if (places[place] == value) {
      return false;
    }
    places[place] = value;
    if (2 * ++size > places.length) {
      grow();
    }
    return true;
  }

  boolean contains(long hash) {
    long value = notZero(hash);
    return places[place(places, value)] == value;
  }

  /** All hashes, in an order that does not depend on how they came. */
  long[] sorted() {
    return Arrays.stream(places).filter(value -> value != 0).sorted().toArray();
  }

  private void grow() {
    long[] wider = new long[places.length * 2];
    for (long value : places) {
      if (value != 0) {
        wider[place(wider, value)] = value;
      }
    }
    places = wider;
  }

  /** Where the value stands, or would. */
  private static int place(long[] places, long value) {
    int place = (int) value & (places.length - 1);
    while (places[place] != 0 && places[place] != value) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private static long notZero(long hash) {
    return hash == 0 ? 1 : hash;
  }
}
