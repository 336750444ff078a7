package fr.beffroi.compliance.traffic;

import java.security.SecureRandom;

/**
 * Was this name looked at before, and passed over? Holds no name, only 32 bits of the hash of each
 * of the last some ten thousand, in 64 KiB whatever comes: that stays in the processor's cache,
 * where a map of texts would go to memory four times for each line of a proxy.
 *
 * <p>The hash is a polynomial over the characters whose multiplier nobody knows, so that no name
 * can be made to look like one that was passed over (Dietzfelbinger et al., "Polynomial Hash
 * Functions Are Reliable", 1992). Modulo 2^64 texts collide under every multiplier from some
 * thousand characters on (Pachocki and Radoszewski, "Where to Use and How not to Use Polynomial
 * String Hashing", 2013): what is longer than a host's name is never remembered.
 */
final class Passed {
  /** RFC 1035, section 2.3.4. */
  private static final int LONGEST = 255;

  private static final int PAIRS_BITS = 13;

  /**
   * Pairs of places, the later name of each first: two names that are met all the time and fall on
   * one pair stay both.
   */
  private final int[] places = new int[2 << PAIRS_BITS];

  private final long multiplier;
  private final long square;
  private final long seed;

  Passed(SecureRandom random) {
    multiplier = random.nextLong() | 1;
    square = multiplier * multiplier;
    seed = random.nextLong();
  }

  /** Its hash; 0 for a text that is not to be remembered. */
  long hash(String name) {
    int length = name.length();
    if (length > LONGEST) {
      return 0;
    }
    long hash = seed + length;
    int i = 0;
    // Two at a time: a multiplication waits for the one before it.
    for (; i + 1 < length; i += 2) {
      hash = hash * square + (name.charAt(i) + 1) * multiplier + name.charAt(i + 1) + 1;
    }
    if (i < length) {
      hash = hash * multiplier + name.charAt(i) + 1;
    }
    // The low bits of a product know nothing of the high ones.
    return hash * 0x9E37_79B9_7F4A_7C15L;
  }

  boolean has(long hash) {
    int place = place(hash);
    int rest = rest(hash);
    return hash != 0 && (places[place] == rest || places[place + 1] == rest);
  }

  /** Remembers it, and forgets the earlier one of the pair that stood in its place. */
  void add(long hash) {
    if (hash != 0 && !has(hash)) {
      int place = place(hash);
      places[place + 1] = places[place];
      places[place] = rest(hash);
    }
  }

  private static int place(long hash) {
    return (int) (hash >>> (Long.SIZE - PAIRS_BITS)) << 1;
  }

  private static int rest(long hash) {
    return (int) (hash >>> Short.SIZE);
  }
}
