package fr.beffroi.ingest.enrich.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which known program does a {@code User-Agent} name? Only whole products count: {@code
 * Cursor/0.45} is one, {@code MyCursor/1} and {@code Cursors} are not.
 */
final class AgentIndex<T> {
  /** What stands further back in a hostile header is nobody's name. */
  private static final int LONGEST = 1_024;

  /** By so many letters a product is looked up: every browser says Windows, none Windsurf. */
  private static final int KEY = 4;

  /** A town hall's programs are few, and each line names one of them: answers are remembered. */
  private static final int REMEMBERED = 256;

  /** So many characters from the end on. */
  private static final int TOLD_APART = 24;

  private static final Pattern PRODUCT = Pattern.compile("[@A-Za-z][A-Za-z0-9@/._-]{3,63}");

  private final Map<Integer, List<Named<T>>> byStart = new HashMap<>();

  /** One bit for each start that is known, by its hash: other products cost next to nothing. */
  private final long[] starts = new long[64];

  /** Written by whoever asks; an answer that another thread has overwritten is found again. */
  private final @Nullable Answer<T>[] answers = answers();

  /** What was found for one header. */
  private record Answer<T>(String agent, @Nullable T value) {}

  /** A product and what it stands for. */
  private record Named<T>(String product, T value) {}

  static boolean isProduct(String text) {
    return PRODUCT.matcher(text).matches();
  }

  /** Adds an entry; the earlier one where there is one of this name. */
  @Nullable T add(String product, T value) {
    int start = start(product, 0);
    List<Named<T>> named = byStart.computeIfAbsent(start, any -> new ArrayList<>());
    for (Named<T> other : named) {
      if (other.product.equalsIgnoreCase(product)) {
        return other.value;
      }
    }
    int bit = bit(start);
    starts[bit >> 6] |= 1L << (bit & 63);
    named.add(new Named<>(product, value));
    // The longer name first: it says more.
    named.sort((a, b) -> Integer.compare(b.product.length(), a.product.length()));
    return null;
  }

  /** The entry of the first product that is known; null where there is none. */
  @Nullable T find(String agent) {
    int place = place(agent);
    Answer<T> known = answers[place];
    if (known != null && known.agent.equals(agent)) {
      return known.value;
    }
    T found = search(agent);
    if (agent.length() <= LONGEST) {
      answers[place] = new Answer<>(agent, found);
    }
    return found;
  }

  /**
   * What tells browsers apart is their length and the versions at their end: to hash the whole
   * header costs more than to look for a product in it. Who has another's place is searched again.
   */
  private static int place(String agent) {
    int hash = agent.length();
    for (int at = Math.max(0, hash - TOLD_APART); at < agent.length(); at++) {
      hash = 31 * hash + agent.charAt(at);
    }
    return (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
  }

  private @Nullable T search(String agent) {
    int last = Math.min(agent.length(), LONGEST) - KEY;
    for (int at = 0; at <= last; ) {
      int begin = agent.charAt(at) == '(' ? at + 1 : at;
      if (begin <= last) {
        int start = start(agent, begin);
        int bit = bit(start);
        if ((starts[bit >> 6] & (1L << (bit & 63))) != 0) {
          T found = named(agent, begin, start);
          if (found != null) {
            return found;
          }
        }
      }
      int blank = agent.indexOf(' ', at);
      if (blank < 0) {
        return null;
      }
      at = blank + 1;
    }
    return null;
  }

  private @Nullable T named(String agent, int begin, int start) {
    for (Named<T> one : byStart.getOrDefault(start, List.of())) {
      int length = one.product.length();
      if (agent.regionMatches(true, begin, one.product, 0, length)
          && isEnd(agent, begin + length)) {
        return one.value;
      }
    }
    return null;
  }

  private static boolean isEnd(String agent, int at) {
    if (at >= agent.length()) {
      return true;
    }
    char c = agent.charAt(at);
    return !(Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable Answer<T>[] answers() {
    return (Answer<T>[]) new Answer[REMEMBERED];
  }

  /** The first letters without regard to case, five bits each. */
  private static int start(String text, int at) {
    return ((text.charAt(at) & 31) << 15)
        | ((text.charAt(at + 1) & 31) << 10)
        | ((text.charAt(at + 2) & 31) << 5)
        | (text.charAt(at + 3) & 31);
  }

  /** One of 4,096. */
  private static int bit(int start) {
    return (start * 0x9E37_79B1) >>> 20;
  }
}
