package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.llm.SignWord.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which of these words does a piece of a label begin or end? There are hundreds of them; only
 * those are compared that share the two letters at that edge.
 */
final class EdgeWords<T> {
  private static final int LETTER = 31;
  private static final int PAIRS = 1 << 10;

  private final List<List<Word<T>>> beginnings = none();
  private final List<List<Word<T>>> ends = none();
  private final boolean whole;

  private record Word<T>(SignWord sign, T value) {
    int length() {
      return sign.letters().length();
    }

    boolean isAt(String text, int at) {
      String letters = sign.letters();
      for (int i = 0; i < letters.length(); i++) {
        if (DomainName.small(text.charAt(at + i)) != letters.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param whole whether a piece that is nothing but the word counts too, at whichever edge the
   *     word must stand
   */
  EdgeWords(boolean whole) {
    this.whole = whole;
  }

  /** Adds an entry; the earlier one where there is one for this word. */
  @Nullable T add(SignWord sign, T value) {
    String letters = sign.letters();
    int first = pair(letters, 0);
    for (Word<T> word : beginnings.get(first)) {
      if (word.sign.equals(sign)) {
        return word.value;
      }
    }
    Word<T> added = new Word<>(sign, value);
    add(beginnings, first, added);
    add(ends, pair(letters, letters.length() - 2), added);
    return null;
  }

  /** The longest first: a song writer is no writer. */
  private static <T> void add(List<List<Word<T>>> words, int pair, Word<T> added) {
    List<Word<T>> more = new ArrayList<>(words.get(pair));
    more.add(added);
    more.sort(Comparator.comparingInt((Word<T> word) -> word.length()).reversed());
    words.set(pair, List.copyOf(more));
  }

  /** The entry of a word with which the piece begins; null where there is none. */
  @Nullable T beginning(String text, int start, int stop) {
    if (stop - start < 2) {
      return null;
    }
    for (Word<T> word : beginnings.get(pair(text, start))) {
      int rest = stop - start - word.length();
      boolean counts = rest == 0 ? whole : rest > 0 && word.sign.place() != Place.END;
      if (counts && word.isAt(text, start)) {
        return word.value;
      }
    }
    return null;
  }

  /** The entry of a word with which the piece ends; null where there is none. */
  @Nullable T end(String text, int start, int stop) {
    if (stop - start < 2) {
      return null;
    }
    for (Word<T> word : ends.get(pair(text, stop - 2))) {
      int rest = stop - start - word.length();
      boolean counts = rest == 0 ? whole : rest > 0 && word.sign.place() != Place.BEGINNING;
      if (counts && word.isAt(text, start + rest)) {
        return word.value;
      }
    }
    return null;
  }

  /** Without regard to case; what shares a pair by chance is compared for nothing. */
  private static int pair(String text, int at) {
    return ((text.charAt(at) & LETTER) << 5) | (text.charAt(at + 1) & LETTER);
  }

  private static <T> List<List<T>> none() {
    List<List<T>> words = new ArrayList<>(PAIRS);
    for (int pair = 0; pair < PAIRS; pair++) {
      words.add(List.of());
    }
    return words;
  }
}
