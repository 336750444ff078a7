package fr.beffroi.detection.sigma.condition;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which known word did an author mean, of a slip of one or two letters? */
public record Suggestion(@Nullable String word) {
  private static final int FARTHEST = 2;

  public static Suggestion of(String word, Collection<String> known) {
    return new Suggestion(nearest(word, known));
  }

  /** {@code Did you mean 'contains'?} after a blank, or nothing. */
  public static String english(String word, Collection<String> known) {
    return of(word, known).english();
  }

  /** {@code Vouliez-vous dire « contains » ?} after a blank, or nothing. */
  public static String french(String word, Collection<String> known) {
    return of(word, known).french();
  }

  String english() {
    return word == null ? "" : " Did you mean '" + word + "'?";
  }

  String french() {
    return word == null ? "" : " Vouliez-vous dire « " + word + " » ?";
  }

  private static @Nullable String nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= FARTHEST)
        .filter(candidate -> distance(word, candidate) <= Math.min(FARTHEST, word.length() / 2))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** Levenshtein's distance: letters added, left out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
