package fr.beffroi.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known word was meant by an unknown one? */
public final class Nearest {
  /** More letters apart than a third of the word, and a suggestion is a guess. */
  private static final int SHARE = 3;

  /** Nobody types a longer word; comparing takes as much memory as the product of two lengths. */
  private static final int LONGEST = 256;

  private Nearest() {}

  public static Optional<String> of(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    int farthest = Math.max(1, word.length() / SHARE);
    return known.stream()
        .filter(one -> Math.abs(one.length() - word.length()) <= farthest)
        .filter(one -> distance(word, one) <= farthest)
        .min(
            Comparator.comparingInt((String one) -> distance(word, one)).thenComparing(one -> one));
  }

  /** {@code Did you mean 'tables'?} after a blank; empty where no known word is near. */
  public static Bilingual question(String word, Collection<String> known) {
    return of(word, known)
        .map(
            near ->
                new Bilingual(
                    " Vouliez-vous dire « " + near + " » ?", " Did you mean '" + near + "'?"))
        .orElse(new Bilingual("", ""));
  }

  /** Optimal string alignment: letters put in, taken out, changed, or swapped with the next. */
  private static int distance(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        steps[i][j] = i == 0 ? j : j == 0 ? i : cheapest(steps, from, to, i, j);
      }
    }
    return steps[from.length()][to.length()];
  }

  private static int cheapest(int[][] steps, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
    best = Math.min(best, steps[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
