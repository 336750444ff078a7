package fr.beffroi.compliance.traffic;

/** How many pseudonyms may all counts of a period hold together? What was refused is counted. */
final class Room {
  /** 64 MiB: a region's staff in every service of every provider. */
  static final long USUAL = 8L << 20;

  private long left;
  private long refused;

  Room(long left) {
    this.left = left;
  }

  /** Takes places of eight bytes; false where there are not so many. */
  boolean take(long places) {
    if (places > left) {
      refused++;
      return false;
    }
    left -= places;
    return true;
  }

  void giveBack(long places) {
    left += places;
  }

  long refused() {
    return refused;
  }
}
