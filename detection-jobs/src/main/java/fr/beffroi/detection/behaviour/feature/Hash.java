package fr.beffroi.detection.behaviour.feature;

/**
 * Which number stands for a value, the same in every run? FNV-1a over the characters, spread by the
 * finalizer of MurmurHash3, so that each bit may serve by itself. It hides nothing from whoever
 * knows the candidates: a hash of a name is as personal as the name.
 */
public final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Of a longer value the beginning counts, and its length. */
  private static final int LONGEST = 512;

  private Hash() {}

  static long of(Object value) {
    return value instanceof Long number ? spread(number) : of(value.toString());
  }

  /** The number of a text. */
  public static long of(String text) {
    long hash = OFFSET;
    int length = Math.min(text.length(), LONGEST);
    for (int i = 0; i < length; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return spread(hash ^ text.length());
  }

  private static long spread(long value) {
    long hash = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
