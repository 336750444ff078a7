package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which words does a column's name say? {@code dtNaiss}, {@code DT_NAISS}, {@code dtnaiss} and «
 * Date de naissance » say date and naissance: identifiers are split, abbreviations written out,
 * words that are stuck together parted where all parts are known, and words that were cut written
 * out.
 */
public final class ColumnWords {
  private static final int LONGEST = 128;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_ABBREVIATION = 2;

  /** Software of the time when a name had eight letters cut words; shorter ones say too little. */
  private static final int LONGEST_CUT = 8;

  private static final int SHORTEST_CUT = 5;
  private static final Pattern HUMPS =
      Pattern.compile("(?<=[\\p{Ll}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern YEAR = Pattern.compile("[0-9]{1,4}");
  private static final Pattern NUMBERED = Pattern.compile("([a-z]{2,})([0-9]{1,2})");
  private static final Set<String> EMPTY =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "en");

  private final Map<String, List<String>> abbreviations;
  private final NavigableSet<String> known;

  /**
   * @param abbreviations what a word stands for, in folded words
   * @param known every word that names anything
   */
  ColumnWords(Map<String, List<String>> abbreviations, Set<String> known) {
    this.abbreviations = Map.copyOf(abbreviations);
    this.known = new TreeSet<>(known);
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
    List<String> words = new ArrayList<>();
    for (String token : tokens(name)) {
      String bare = NUMBERED.matcher(token).replaceFirst("$1");
      for (String part : isKnown(bare) ? List.of(bare) : parts(bare)) {
        words.addAll(abbreviations.getOrDefault(part, List.of(whole(singular(part)))));
      }
    }
    words.removeIf(EMPTY::contains);
    return List.copyOf(words);
  }

  /** How a name of several words begins, as it is written but for capitals; empty for one word. */
  static String first(String name) {
    List<String> tokens = tokens(name);
    return tokens.size() < 2 ? "" : tokens.get(0);
  }

  private static List<String> tokens(String name) {
    String bounded = name.substring(0, Math.min(name.length(), LONGEST));
    return Words.of(HUMPS.matcher(bounded).replaceAll(" "));
  }

  /**
   * Whether a name is made of known words alone. Words stuck together are none: Martel, mar-tel.
   */
  boolean knows(String name) {
    List<String> words = tokens(name);
    return !words.isEmpty() && words.stream().allMatch(this::isPlain);
  }

  private boolean isPlain(String word) {
    String bare = NUMBERED.matcher(word).replaceFirst("$1");
    return word.length() == 1
        || EMPTY.contains(word)
        || isKnown(bare)
        || YEAR.matcher(word).matches();
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

  /** {@code contrev} is contrevenant, where no other word begins so; {@code commu} stays. */
  private String whole(String word) {
    boolean cut = word.length() >= SHORTEST_CUT && word.length() <= LONGEST_CUT;
    if (!cut || known.contains(word)) {
      return word;
    }
    List<String> longer =
        known.tailSet(word).stream().takeWhile(it -> it.startsWith(word)).toList();
    // Sorted, a word stands before those that go on from it: usage, usager.
    boolean one = !longer.isEmpty() && longer.stream().allMatch(it -> it.startsWith(longer.get(0)));
    return one ? longer.get(0) : word;
  }

  /** The known words that a word is stuck together of, or itself. */
  private List<String> parts(String word) {
    List<String> parts = parts(word, SHORTEST_PART);
    // « nomjf »: two letters at the end, where nothing longer explains it.
    return parts.size() > 1 ? parts : parts(word, SHORTEST_ABBREVIATION);
  }

  private List<String> parts(String word, int shortestTail) {
    for (int cut = word.length() - shortestTail; cut >= SHORTEST_ABBREVIATION; cut--) {
      String head = word.substring(0, cut);
      String tail = word.substring(cut);
      if (isPart(head)) {
        List<String> rest = isTail(tail) ? List.of(tail) : parts(tail, shortestTail);
        if (rest.size() > 1 || isTail(tail)) {
          List<String> parts = new ArrayList<>(List.of(head));
          parts.addAll(rest);
          return parts;
        }
      }
    }
    return List.of(word);
  }

  /** Two letters are a part only where they are short for something. */
  private boolean isPart(String word) {
    return word.length() >= SHORTEST_PART ? isKnown(word) : abbreviations.containsKey(word);
  }

  private boolean isTail(String word) {
    return isPart(word) || !whole(word).equals(word);
  }
}
