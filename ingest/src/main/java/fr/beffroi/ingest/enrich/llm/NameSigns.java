package fr.beffroi.ingest.enrich.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does a name that no list knows say itself what it serves? New services open every week under
 * names such as {@code quickgpt.example} or {@code essaywriter.ai}; most say what they are at the
 * beginning or at the end of the label that they have registered, and nowhere else is looked.
 *
 * <p>A sign is a word of its own ({@code gpt}: at the label's end, or before its first hyphen), or
 * a word that is one only beside another ({@code chat+ai}: {@code chat.ai}, {@code my-chat.ai},
 * {@code chatai.example}, {@code ai-chat.example}; not {@code chat.example}).
 */
final class NameSigns<T> {
  private static final Pattern SIGN = Pattern.compile("[a-z]{3,20}(\\+[a-z]{2,4})?");

  /** Words that need no other. */
  private final List<Word<T>> alone = new ArrayList<>();

  /** By the word beside which they are signs: most names do not have it, and are done with. */
  private final List<Neighbour<T>> neighbours = new ArrayList<>();

  private record Word<T>(String main, T value) {}

  private record Neighbour<T>(String word, List<Word<T>> signs) {}

  static boolean isSign(String text) {
    return SIGN.matcher(text).matches();
  }

  /** The words of which a name that bears the sign begins or ends with one. */
  static List<String> parts(String text) {
    return List.of(text.split("\\+"));
  }

  /** Adds an entry; the earlier one where there is one for this sign. */
  @Nullable T add(String text, T value) {
    int plus = text.indexOf('+');
    List<Word<T>> signs = plus < 0 ? alone : beside(text.substring(plus + 1));
    String main = plus < 0 ? text : text.substring(0, plus);
    for (Word<T> sign : signs) {
      if (sign.main.equals(main)) {
        return sign.value;
      }
    }
    signs.add(new Word<>(main, value));
    return null;
  }

  private List<Word<T>> beside(String word) {
    for (Neighbour<T> neighbour : neighbours) {
      if (neighbour.word.equals(word)) {
        return neighbour.signs;
      }
    }
    Neighbour<T> added = new Neighbour<>(word, new ArrayList<>());
    neighbours.add(added);
    return added.signs;
  }

  /** The entry whose sign the registered label bears; null where it bears none. */
  @Nullable T find(String text, RegisteredLabel label) {
    int start = label.start();
    int stop = label.stop();
    for (Word<T> sign : alone) {
      if (bears(text, start, stop, sign.main)) {
        return sign.value;
      }
    }
    for (Neighbour<T> neighbour : neighbours) {
      boolean isTop = isTop(text, label, neighbour.word);
      if (isTop
          || isAt(text, start, stop, neighbour.word)
          || endsWith(text, start, stop, neighbour.word)) {
        T found = find(text, label, neighbour, isTop);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static <T> @Nullable T find(
      String text, RegisteredLabel label, Neighbour<T> neighbour, boolean isTop) {
    int start = label.start();
    int stop = label.stop();
    for (Word<T> sign : neighbour.signs) {
      boolean named =
          isTop && (isAt(text, start, stop, sign.main) || endsWith(text, start, stop, sign.main));
      if (named || isBeside(text, label, sign.main, neighbour.word)) {
        return sign.value;
      }
    }
    return null;
  }

  /** The word alone is somebody's initials; before a hyphen, or at the end, it is a sign. */
  private static boolean bears(String text, int start, int stop, String word) {
    int length = word.length();
    return stop - start > length
        && (endsWith(text, start, stop, word)
            || (isAt(text, start, stop, word) && isHyphen(text, start + length, stop)));
  }

  /** {@code chatai}, {@code mychat-ai}, {@code ai-chat}, {@code aichatroom}. */
  private static boolean isBeside(String text, RegisteredLabel label, String main, String beside) {
    int start = label.start();
    int stop = label.stop();
    if (isAt(text, start, stop, beside)) {
      int next = start + beside.length();
      int word = isHyphen(text, next, stop) ? next + 1 : next;
      if (isAt(text, word, stop, main)) {
        return true;
      }
    }
    int before = stop - beside.length();
    if (before > start && isAt(text, before, stop, beside)) {
      return endsWith(text, start, isHyphen(text, before - 1, stop) ? before - 1 : before, main);
    }
    return false;
  }

  private static boolean isTop(String text, RegisteredLabel label, String top) {
    int start = label.stop() + 1;
    return label.end() - start == top.length() && isAt(text, start, label.end(), top);
  }

  private static boolean isHyphen(String text, int at, int stop) {
    return at < stop && text.charAt(at) == '-';
  }

  private static boolean endsWith(String text, int start, int stop, String word) {
    int at = stop - word.length();
    return at >= start && isAt(text, at, stop, word);
  }

  private static boolean isAt(String text, int at, int stop, String word) {
    if (stop - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (DomainName.small(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
