package fr.beffroi.compliance.traffic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many different pseudonyms were there? Exact to 10,000, within one per cent above ({@link
 * HyperLogLog}). Holds hashes only, and no more of them than there is {@link Room} for: one that
 * finds none is left out and counted there.
 */
final class DistinctCount {
  static final int EXACT = 10_000;
  private static final int FIRST = 8;

  private final Room room;

  /** Open addressing; zero is an empty place, and stands for the hash zero outside of it. */
  private long[] places = {};

  private int size;
  private boolean zero;
  private @Nullable HyperLogLog estimate;

  DistinctCount(Room room) {
    this.room = room;
  }

  void add(long hash) {
    HyperLogLog many = estimate;
    if (many != null) {
      many.add(hash);
    } else if (hash == 0) {
      zero = true;
    } else if (!holds(hash) && hasPlace()) {
      put(hash);
    }
  }

  void addAll(DistinctCount other) {
    HyperLogLog theirs = other.estimate;
    if (theirs == null) {
      other.forEach(this);
    } else {
      HyperLogLog mine = estimate == null ? grown() : estimate;
      if (mine != null) {
        mine.addAll(theirs);
      }
    }
  }

  long count() {
    return estimate == null ? size + (zero ? 1 : 0) : estimate.count();
  }

  private void forEach(DistinctCount to) {
    for (long hash : places) {
      if (hash != 0) {
        to.add(hash);
      }
    }
    if (zero) {
      to.add(0);
    }
  }

  private boolean holds(long hash) {
    return places.length > 0 && places[place(hash)] == hash;
  }

  private int place(long hash) {
    int at = (int) hash & (places.length - 1);
    while (places[at] != 0 && places[at] != hash) {
      at = (at + 1) & (places.length - 1);
    }
    return at;
  }

  /** Whether one more finds a place, made where need be. */
  private boolean hasPlace() {
    if (size + (zero ? 1 : 0) >= EXACT) {
      return grown() != null;
    }
    if (2 * (size + 1) <= places.length) {
      return true;
    }
    int more = places.length == 0 ? FIRST : places.length * 2;
    if (!room.take(more - (long) places.length)) {
      return false;
    }
    long[] before = places;
    places = new long[more];
    Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> places[place(hash)] = hash);
    return true;
  }

  private void put(long hash) {
    HyperLogLog many = estimate;
    if (many != null) {
      many.add(hash);
      return;
    }
    places[place(hash)] = hash;
    size++;
  }

  private @Nullable HyperLogLog grown() {
    if (!room.take(HyperLogLog.PLACES)) {
      return null;
    }
    HyperLogLog many = new HyperLogLog();
    Arrays.stream(places).filter(hash -> hash != 0).forEach(many::add);
    if (zero) {
      many.add(0);
    }
    room.giveBack(places.length);
    places = new long[0];
    estimate = many;
    return many;
  }
}
