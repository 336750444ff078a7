package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.llm.SignWord.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does a name that no list knows say itself what it serves? New services open every week under
 * names such as {@code quickgpt.example} or {@code essaywriter.ai}; most say what they are at the
 * beginning or at the end of the label that they have registered, and nowhere else is looked.
 *
 * <p>A sign is a word of its own ({@code gpt}: at the label's end, or before its first hyphen;
 * {@code gpt*}: at its beginning; {@code *-ai}: at its end), or a word that is one only beside
 * another ({@code chat+ai}: {@code chat.ai}, {@code my-chat.ai}, {@code chatai.example}, {@code
 * ai-chat.example}; not {@code chat.example}).
 */
final class NameSigns<T> {
  private static final Pattern SIGN = Pattern.compile(SignWord.FORM + "(\\+[a-z]{2,4})?");

  /** Words that need no other. Nothing but the word is somebody's initials. */
  private final EdgeWords<T> alone = new EdgeWords<>(false);

  /** By the word beside which they are signs: most names do not have it, and are done with. */
  private final List<Neighbour<T>> neighbours = new ArrayList<>();

  private record Neighbour<T>(String word, EdgeWords<T> signs) {}

  static boolean isSign(String text) {
    return SIGN.matcher(text).matches();
  }

  /** Lets through what may bear the sign. */
  static void addTo(LabelFilter filter, String text) {
    int plus = text.indexOf('+');
    if (plus < 0) {
      filter.addAlone(SignWord.of(text));
    } else {
      filter.addBeside(SignWord.of(text.substring(0, plus)), text.substring(plus + 1));
    }
  }

  /** Adds an entry; the earlier one where there is one for this sign. */
  @Nullable T add(String text, T value) {
    int plus = text.indexOf('+');
    if (plus >= 0) {
      return beside(text.substring(plus + 1)).add(SignWord.of(text.substring(0, plus)), value);
    }
    SignWord word = SignWord.of(text);
    if (word.place() != Place.EITHER) {
      return alone.add(word, value);
    }
    alone.add(new SignWord(text + '-', Place.BEGINNING), value);
    return alone.add(new SignWord(text, Place.END), value);
  }

  private EdgeWords<T> beside(String word) {
    for (Neighbour<T> neighbour : neighbours) {
      if (neighbour.word.equals(word)) {
        return neighbour.signs;
      }
    }
    Neighbour<T> added = new Neighbour<>(word, new EdgeWords<>(true));
    neighbours.add(added);
    return added.signs;
  }

  /**
   * The entry whose sign the registered label bears; null where it bears none. Two words say more
   * than one.
   */
  @Nullable T find(String text, RegisteredLabel label) {
    for (Neighbour<T> neighbour : neighbours) {
      T found = find(text, label, neighbour);
      if (found != null) {
        return found;
      }
    }
    return atEdge(alone, text, label);
  }

  private static <T> @Nullable T find(String text, RegisteredLabel label, Neighbour<T> neighbour) {
    T found = isTop(text, label, neighbour.word) ? atEdge(neighbour.signs, text, label) : null;
    if (found == null) {
      found = before(text, label, neighbour);
    }
    return found == null ? behind(text, label, neighbour) : found;
  }

  private static <T> @Nullable T atEdge(EdgeWords<T> signs, String text, RegisteredLabel label) {
    T last = signs.end(text, label.start(), label.stop());
    return last == null ? signs.beginning(text, label.start(), label.stop()) : last;
  }

  /** {@code chatai}, {@code mychat-ai}. */
  private static <T> @Nullable T before(
      String text, RegisteredLabel label, Neighbour<T> neighbour) {
    int stop = label.stop() - neighbour.word.length();
    if (stop <= label.start() || !isAt(text, stop, label.stop(), neighbour.word)) {
      return null;
    }
    return neighbour.signs.end(text, label.start(), text.charAt(stop - 1) == '-' ? stop - 1 : stop);
  }

  /** {@code ai-chat}, {@code aichatroom}. */
  private static <T> @Nullable T behind(
      String text, RegisteredLabel label, Neighbour<T> neighbour) {
    if (!isAt(text, label.start(), label.stop(), neighbour.word)) {
      return null;
    }
    int start = label.start() + neighbour.word.length();
    boolean hyphen = start < label.stop() && text.charAt(start) == '-';
    return neighbour.signs.beginning(text, hyphen ? start + 1 : start, label.stop());
  }

  private static boolean isTop(String text, RegisteredLabel label, String top) {
    int start = label.stop() + 1;
    return label.end() - start == top.length() && isAt(text, start, label.end(), top);
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
