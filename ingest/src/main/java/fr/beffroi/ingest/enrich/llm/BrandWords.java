package fr.beffroi.ingest.enrich.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does somebody's domain bear a well-known service's name? Sites that resell it, or pretend to be
 * it, come and go faster than a list follows, and say it in the label that they have registered:
 * only that one is looked at, so that {@code chatgpt.journal.example} is a newspaper's page.
 */
final class BrandWords<T> {
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{5,30}[a-z0-9]");

  static final int SHORTEST = 7;

  private final List<Named<T>> words = new ArrayList<>();

  /** One bit for each pair of first letters that a word begins with. */
  private final int[] starts = new int[32];

  /** A word and what it stands for. */
  private record Named<T>(String word, T value) {}

  /** Seven letters at least: a shorter word stands in too many others. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** Adds an entry; the earlier one where there is one for this word. */
  @Nullable T add(String word, T value) {
    for (Named<T> named : words) {
      if (named.word.equals(word)) {
        return named.value;
      }
    }
    words.add(new Named<>(word, value));
    starts[word.charAt(0) & 31] |= 1 << (word.charAt(1) & 31);
    return null;
  }

  /** The entry whose word stands in the registered label; null where there is none. */
  @Nullable T find(String text, RegisteredLabel label) {
    int stop = label.stop();
    for (int at = label.start(); at <= stop - SHORTEST; at++) {
      if ((starts[text.charAt(at) & 31] & (1 << (text.charAt(at + 1) & 31))) != 0) {
        for (Named<T> named : words) {
          if (stop - at >= named.word.length() && isAt(text, at, named.word)) {
            return named.value;
          }
        }
      }
    }
    return null;
  }

  private static boolean isAt(String text, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (DomainName.small(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
