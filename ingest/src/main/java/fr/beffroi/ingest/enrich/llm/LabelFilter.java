package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.llm.SignWord.Place;

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

  /** Of words that need no other, and of those beside which others are signs. */
  private final Edges alone = new Edges();

  /** Of words that are signs under a top level that says the rest. */
  private final Edges under = new Edges();

  private final Edges tops = new Edges();

  /** Lets through what holds this word, of {@link BrandWords#SHORTEST} letters or more. */
  void addWithin(String word) {
    for (int at = 0; at + BLOCK <= word.length(); at++) {
      set(blocks, block(word, at));
    }
  }

  /** Lets through what has this word where it must stand. */
  void addAlone(SignWord word) {
    alone.add(word);
  }

  /**
   * Lets through what begins or ends with the one beside, of two letters or more, or is registered
   * under it and has the word where it must stand.
   */
  void addBeside(SignWord word, String beside) {
    alone.addBeginning(beside);
    alone.addEnd(beside);
    tops.addEnd('.' + beside);
    under.add(word);
  }

  /** With which three letters do words begin, with which do they end? */
  private static final class Edges {
    private final long[] beginnings = bits();
    private final long[] ends = bits();

    void add(SignWord word) {
      if (word.place() != Place.END) {
        addBeginning(word.letters());
      }
      if (word.place() != Place.BEGINNING) {
        addEnd(word.letters());
      }
    }

    void addBeginning(String word) {
      if (word.length() >= EDGE) {
        set(beginnings, edge(word, 0));
        return;
      }
      for (int other = 0; other <= LETTER; other++) {
        set(beginnings, edge(word.charAt(0), word.charAt(1), other));
      }
    }

    void addEnd(String word) {
      if (word.length() >= EDGE) {
        set(ends, edge(word, word.length() - EDGE));
        return;
      }
      for (int other = 0; other <= LETTER; other++) {
        set(ends, edge(other, word.charAt(0), word.charAt(1)));
      }
    }

    boolean has(int first, int last) {
      return LabelFilter.has(beginnings, first) || LabelFilter.has(ends, last);
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
    return alone.has(first, last)
        || (has(tops.ends, edge(text, end - EDGE)) && under.has(first, last));
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
