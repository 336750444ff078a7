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

  private final List<Word<T>> signs = new ArrayList<>();

  /** One bit for each pair of letters that a label with a sign begins with, or ends with. */
  private final int[] starts = new int[32];

  private final int[] ends = new int[32];

  /** A sign in its parts. */
  private record Word<T>(String text, String main, String beside, T value) {}

  static boolean isSign(String text) {
    return SIGN.matcher(text).matches();
  }

  /** Adds an entry; the earlier one where there is one for this sign. */
  @Nullable T add(String text, T value) {
    for (Word<T> sign : signs) {
      if (sign.text.equals(text)) {
        return sign.value;
      }
    }
    int plus = text.indexOf('+');
    String word = plus < 0 ? text : text.substring(0, plus);
    String beside = plus < 0 ? "" : text.substring(plus + 1);
    signs.add(new Word<>(text, word, beside, value));
    look(word);
    if (!beside.isEmpty()) {
      look(beside);
    }
    return null;
  }

  private void look(String word) {
    int last = word.length() - 1;
    starts[word.charAt(0) & 31] |= 1 << (word.charAt(1) & 31);
    ends[word.charAt(last - 1) & 31] |= 1 << (word.charAt(last) & 31);
  }

  /** The entry whose sign the registered label bears; null where it bears none. */
  @Nullable T find(String text, RegisteredLabel label) {
    int start = label.start();
    int stop = label.stop();
    if (stop - start < 3 || !mayBear(text, start, stop)) {
      return null;
    }
    for (Word<T> sign : signs) {
      if (bears(text, label, sign)) {
        return sign.value;
      }
    }
    return null;
  }

  private boolean mayBear(String text, int start, int stop) {
    int first = starts[text.charAt(start) & 31] & (1 << (text.charAt(start + 1) & 31));
    int last = ends[text.charAt(stop - 2) & 31] & (1 << (text.charAt(stop - 1) & 31));
    return (first | last) != 0;
  }

  private static boolean bears(String text, RegisteredLabel label, Word<?> sign) {
    int start = label.start();
    int stop = label.stop();
    int length = sign.main.length();
    boolean begins = isAt(text, start, stop, sign.main);
    boolean ends = stop - start >= length && isAt(text, stop - length, stop, sign.main);
    if (sign.beside.isEmpty()) {
      // The word alone is somebody's initials.
      return stop - start > length && (ends || (begins && isHyphen(text, start + length, stop)));
    }
    return ((begins || ends) && isTop(text, label, sign.beside)) || isBeside(text, label, sign);
  }

  /** {@code chatai}, {@code mychat-ai}, {@code ai-chat}, {@code aichatroom}. */
  private static boolean isBeside(String text, RegisteredLabel label, Word<?> sign) {
    int start = label.start();
    int stop = label.stop();
    int beside = sign.beside.length();
    if (isAt(text, start, stop, sign.beside)) {
      int next = start + beside;
      int word = isHyphen(text, next, stop) ? next + 1 : next;
      if (isAt(text, word, stop, sign.main)) {
        return true;
      }
    }
    if (isAt(text, stop - beside, stop, sign.beside) && stop - beside > start) {
      int before = stop - beside;
      int word = isHyphen(text, before - 1, stop) ? before - 1 : before;
      return word - sign.main.length() >= start
          && isAt(text, word - sign.main.length(), stop, sign.main);
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

  private static boolean isAt(String text, int at, int stop, String word) {
    if (at < 0 || stop - at < word.length()) {
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
