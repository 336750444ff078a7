package fr.beffroi.compliance.datastore.folder;

import java.util.List;

/**
 * What parts the fields of a CSV? Of semicolon, tab, comma and bar the one that parts its first
 * lines into the same number of fields, the most of them; Excel's line {@code sep=;} decides.
 *
 * @param skip characters of that line
 */
record Separator(char character, int skip) {
  private static final String CANDIDATES = ";\t,|";
  private static final int LINES = 20;

  /**
   * The separator of a text.
   *
   * @param beginning of the file; its last line may be torn
   */
  static Separator of(String beginning) {
    if (beginning.startsWith("sep=") && beginning.length() > 4) {
      int end = beginning.indexOf('\n');
      return new Separator(beginning.charAt(4), end < 0 ? beginning.length() : end + 1);
    }
    List<String> lines = beginning.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    char best = CANDIDATES.charAt(0);
    long most = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      long score = score(lines, candidate);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return new Separator(best, 0);
  }

  /** Separators of the first line, ten times over for each line that has as many. */
  private static long score(List<String> lines, char candidate) {
    if (lines.isEmpty()) {
      return 0;
    }
    long first = count(lines.get(0), candidate);
    long same = lines.stream().filter(line -> count(line, candidate) == first).count();
    return first * (1 + 10 * same);
  }

  private static long count(String line, char candidate) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == candidate ? 1 : 0;
    }
    return count;
  }
}
