package fr.beffroi.ingest.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What is wrong with the name of a format, and which one was meant? */
public final class UnknownFormat extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** More letters apart than this, and a suggestion is a guess. */
  private static final int FARTHEST = 3;

  private final String french;

  UnknownFormat(String name, Collection<String> known) {
    super(english(name, known));
    this.french = french(name, known);
  }

  /** The message in the reader's language. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : String.valueOf(getMessage());
  }

  private static String english(String name, Collection<String> known) {
    return nearest(name, known)
        .map(near -> "unknown format '" + name + "'. Did you mean '" + near + "'?")
        .orElseGet(() -> "unknown format '" + name + "'. Known formats: " + list(known));
  }

  private static String french(String name, Collection<String> known) {
    return nearest(name, known)
        .map(near -> "format inconnu « " + name + " ». Vouliez-vous dire « " + near + " » ?")
        .orElseGet(() -> "format inconnu « " + name + " ». Formats connus : " + list(known));
  }

  private static String list(Collection<String> known) {
    return String.join(", ", new TreeSet<>(known));
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(one -> one.startsWith(wanted) || distance(wanted, one) < FARTHEST)
        .min(
            Comparator.comparingInt((String one) -> distance(wanted, one))
                .thenComparing(one -> one));
  }

  /** Levenshtein's distance: how many letters must be put in, taken out or changed. */
  private static int distance(String from, String to) {
    if (Math.abs(from.length() - to.length()) > 64) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[to.length() + 1];
    for (int i = 0; i <= to.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
