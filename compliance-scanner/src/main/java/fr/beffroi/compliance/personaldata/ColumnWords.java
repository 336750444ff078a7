package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words does a column's name say? {@code dtNaiss}, {@code DT_NAISS}, {@code dtnaiss} and «
 * Date de naissance » say date and naissance: identifiers are split, abbreviations written out,
 * words that are stuck together parted where all parts are known.
 */
public final class ColumnWords {
  private static final int LONGEST = 128;
  private static final int SHORTEST_PART = 3;
  private static final Pattern HUMPS =
      Pattern.compile("(?<=[\\p{Ll}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern NUMBERED = Pattern.compile("([a-z]{2,})([0-9]{1,2})");
  private static final Set<String> EMPTY =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "en");

  private final Map<String, List<String>> abbreviations;
  private final Set<String> known;

  /**
   * @param abbreviations what a word stands for, in folded words
   * @param known every word that names anything
   */
  ColumnWords(Map<String, List<String>> abbreviations, Set<String> known) {
    this.abbreviations = Map.copyOf(abbreviations);
    this.known = Set.copyOf(known);
  }

  /**
   * The words of these rule files' column names, and more of them.
   *
   * @param abbreviations what a word stands for, in folded words; these before those of the files
   * @param known words that names may be stuck together of
   * @throws RuleException with the place, where {@code column-names.yml} is broken
   */
  public static ColumnWords of(
      RuleFiles files, Map<String, List<String>> abbreviations, Set<String> known)
      throws RuleException {
    ColumnWords names = ColumnNamesReader.read(files).words();
    Map<String, List<String>> all = new HashMap<>(names.abbreviations);
    all.putAll(abbreviations);
    Set<String> every = new HashSet<>(names.known);
    every.addAll(known);
    return new ColumnWords(all, every);
  }

  public List<String> of(String name) {
    String bounded = name.substring(0, Math.min(name.length(), LONGEST));
    List<String> words = new ArrayList<>();
    for (String token : Words.of(HUMPS.matcher(bounded).replaceAll(" "))) {
      String bare = NUMBERED.matcher(token).replaceFirst("$1");
      for (String part : isKnown(bare) ? List.of(bare) : parts(bare)) {
        words.addAll(abbreviations.getOrDefault(part, List.of(singular(part))));
      }
    }
    words.removeIf(EMPTY::contains);
    return List.copyOf(words);
  }

  private boolean isKnown(String word) {
    return known.contains(word)
        || abbreviations.containsKey(word)
        || known.contains(singular(word));
  }

  /** {@code prenoms} is prenom; {@code adresse} stays. */
  private String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !known.contains(word);
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** The known words that a word is stuck together of, or itself. */
  private List<String> parts(String word) {
    for (int cut = word.length() - SHORTEST_PART; cut >= 2; cut--) {
      String head = word.substring(0, cut);
      boolean starts = cut >= SHORTEST_PART ? isKnown(head) : abbreviations.containsKey(head);
      if (starts) {
        String tail = word.substring(cut);
        List<String> rest = isKnown(tail) ? List.of(tail) : parts(tail);
        if (rest.size() > 1 || isKnown(tail)) {
          List<String> parts = new ArrayList<>(List.of(head));
          parts.addAll(rest);
          return parts;
        }
      }
    }
    return List.of(word);
  }
}
