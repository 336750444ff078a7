package fr.beffroi.ingest.enrich.llm;

import org.jspecify.annotations.Nullable;

/**
 * Which label of a host's name did somebody register? The one before the public suffix, of which
 * only the usual second levels of national registries are known: {@code co.uk}, {@code asso.fr}.
 *
 * @param start where it begins in the text
 * @param stop where it ends
 * @param end where the name ends, without port and root
 */
record RegisteredLabel(int start, int stop, int end) {
  private static final String[] SECOND_LEVELS = {
    "co", "com", "org", "net", "edu", "gov", "gouv", "asso", "ac", "or", "ne", "go"
  };

  private static final int LONGEST_SECOND_LEVEL = 4;

  /** A country's top level (ISO 3166-1) has two letters. */
  private static final int NATIONAL = 2;

  private static final String PUNYCODE = "xn--";

  /** Null where the text has a single label, or none. */
  static @Nullable RegisteredLabel of(String text) {
    int end = DomainName.end(text);
    int stop = stop(text, end);
    return stop <= 0 ? null : new RegisteredLabel(start(text, stop), stop, end);
  }

  /** Where it begins, of which {@link #stop} has said where it ends. */
  static int start(String text, int stop) {
    return text.lastIndexOf('.', stop - 1) + 1;
  }

  /** Where it ends in a name that ends there; 0 or less where the text has a single label. */
  static int stop(String text, int end) {
    int top = text.lastIndexOf('.', end - 1);
    if (end - top != 1 + NATIONAL || top <= 0) {
      return top;
    }
    int second = start(text, top) - 1;
    return second > 0 && isSecondLevel(text, second + 1, top) ? second : top;
  }

  /** Whether that label before the last could stand for a registry's second level. */
  static boolean mayBeSecondLevel(int start, int stop, int end) {
    return end - stop == 1 + NATIONAL && stop - start <= LONGEST_SECOND_LEVEL;
  }

  /** What a converted name looks like says nothing about what its reader sees. */
  boolean isConverted(String text) {
    return text.regionMatches(true, start, PUNYCODE, 0, PUNYCODE.length());
  }

  private static boolean isSecondLevel(String text, int start, int stop) {
    int length = stop - start;
    if (length > LONGEST_SECOND_LEVEL) {
      return false;
    }
    for (String name : SECOND_LEVELS) {
      if (name.length() == length && text.regionMatches(true, start, name, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
