package fr.beffroi.ingest.enrich.llm;

import java.util.Set;
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
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "com", "org", "net", "edu", "gov", "gouv", "asso", "ac", "or", "ne", "go");

  private static final String PUNYCODE = "xn--";

  /** Null where the text has a single label, or none. */
  static @Nullable RegisteredLabel of(String text) {
    int end = DomainName.end(text);
    int top = text.lastIndexOf('.', end - 1);
    if (top <= 0) {
      return null;
    }
    int second = text.lastIndexOf('.', top - 1);
    if (second > 0 && isSecondLevel(text, second + 1, top, end)) {
      top = second;
      second = text.lastIndexOf('.', top - 1);
    }
    return new RegisteredLabel(second + 1, top, end);
  }

  /** What a converted name looks like says nothing about what its reader sees. */
  boolean isConverted(String text) {
    return text.regionMatches(true, start, PUNYCODE, 0, PUNYCODE.length());
  }

  private static boolean isSecondLevel(String text, int start, int stop, int end) {
    boolean national = end - stop == 3;
    return national && stop - start <= 4 && SECOND_LEVELS.contains(text.substring(start, stop));
  }
}
