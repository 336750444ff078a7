package fr.beffroi.ingest.enrich.llm;

/**
 * May a registered label bear any of the words and signs at all? Most bear none, and are refused by
 * a few bits; what is let through is looked at letter by letter ({@link BrandWords}, {@link
 * NameSigns}), so that a wrong yes costs time only. There is no wrong no.
 *
 * <p>A word of seven letters holds one whole block of four wherever it stands among blocks that are
 * counted from the label's end: only every fourth place is looked at.
 */
final class LabelFilter {
  private static final int BLOCK = 4;
  private static final int EDGE = 3;

  /** Three letters of five bits each; four letters are hashed to as many. */
  private static final int BITS = 15;

  private static final int LETTER = 31;

  private final long[] blocks = bits();
  private final long[] beginnings = bits();
  private final long[] ends = bits();
  private final long[] tops = bits();
  private final long[] beginningsUnder = bits();
  private final long[] endsUnder = bits();

  /** Lets through what holds this word, of {@link BrandWords#SHORTEST} letters or more. */
  void addWithin(String word) {
    for (int at = 0; at + BLOCK <= word.length(); at++) {
      set(blocks, block(word, at));
    }
  }

  /** Lets through what begins with this word, of two letters or more. */
  void addAtBeginning(String word) {
    set(word, beginnings);
  }

  /** Lets through what ends with this word, of two letters or more. */
  void addAtEnd(String word) {
    setEnd(word, ends);
  }

  /** Lets through what begins with this word and is registered under this top level. */
  void addAtBeginningUnder(String top, String word) {
    setEnd('.' + top, tops);
    set(word, beginningsUnder);
  }

  /** Lets through what ends with this word and is registered under this top level. */
  void addAtEndUnder(String top, String word) {
    setEnd('.' + top, tops);
    setEnd(word, endsUnder);
  }

  private static void set(String word, long[] beginnings) {
    if (word.length() >= EDGE) {
      set(beginnings, edge(word, 0));
      return;
    }
    for (int other = 0; other <= LETTER; other++) {
      set(beginnings, edge(word.charAt(0), word.charAt(1), other));
    }
  }

  private static void setEnd(String word, long[] ends) {
    if (word.length() >= EDGE) {
      set(ends, edge(word, word.length() - EDGE));
      return;
    }
    for (int other = 0; other <= LETTER; other++) {
      set(ends, edge(other, word.charAt(0), word.charAt(1)));
    }
  }

  /**
   * Whether the label may bear one of the words.
   *
   * @param end where the name ends whose label it is
   */
  boolean letsThrough(String text, int start, int stop, int end) {
    if (stop - start < EDGE) {
      return false;
    }
    for (int at = stop - BLOCK; at >= start; at -= BLOCK) {
      if (has(blocks, block(text, at))) {
        return true;
      }
    }
    int first = edge(text, start);
    int last = edge(text, stop - EDGE);
    return has(beginnings, first)
        || has(ends, last)
        || (has(tops, edge(text, end - EDGE))
            && (has(beginningsUnder, first) || has(endsUnder, last)));
  }

  private static int edge(String text, int at) {
    return edge(text.charAt(at), text.charAt(at + 1), text.charAt(at + 2));
  }

  /** Without regard to case; other characters pass for letters, which is a wrong yes at worst. */
  private static int edge(int first, int second, int third) {
    return ((first & LETTER) << 10) | ((second & LETTER) << 5) | (third & LETTER);
  }

  private static int block(String text, int at) {
    int letters = (edge(text, at) << 5) | (text.charAt(at + EDGE) & LETTER);
    return (letters * 0x9E37_79B1) >>> (Integer.SIZE - BITS);
  }

  private static long[] bits() {
    return new long[1 << (BITS - 6)];
  }

  private static void set(long[] bits, int bit) {
    bits[bit >> 6] |= 1L << (bit & 63);
  }

  private static boolean has(long[] bits, int bit) {
    return (bits[bit >> 6] & (1L << (bit & 63))) != 0;
  }
}
