package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which words does the town hall know? The lists of {@code personal-data/lists/}, each named after
 * its file: {@code first-names}, {@code shared-mailboxes}, {@code own-accounts} … Words are kept
 * without accents and in small letters.
 */
public final class WordLists {
  private static final String FOLDER = "personal-data/lists/";

  private final Map<String, Set<String>> lists;
  private final Map<String, Set<String>> beginnings;

  private WordLists(Map<String, Set<String>> lists) {
    this.lists = Map.copyOf(lists);
    this.beginnings = new TreeMap<>();
    lists.forEach((name, words) -> beginnings.put(name, firstWords(words)));
  }

  /**
   * The lists of these files.
   *
   * @throws RuleException with the place, where a file is no list of words
   */
  public static WordLists read(RuleFiles files) throws RuleException {
    Map<String, Set<String>> lists = new TreeMap<>();
    for (RuleFile file : files.in("personal-data")) {
      if (file.name().startsWith(FOLDER)) {
        lists.put(file.stem(), words(file));
      }
    }
    return new WordLists(lists);
  }

  private static Set<String> words(RuleFile file) throws RuleException {
    Set<String> words = new HashSet<>();
    for (YamlNode document : Yaml.read(file.name(), file.text())) {
      if (!(document instanceof YamlMap map) || !map.has("words")) {
        throw new RuleException(
            document.at(),
            "une liste commence par « words: » suivi de ses mots",
            "a list begins with 'words:' followed by its words");
      }
      for (YamlScalar word : map.scalars("words")) {
        words.add(Words.folded(word.text()));
      }
    }
    words.remove("");
    return Set.copyOf(words);
  }

  private static Set<String> firstWords(Set<String> words) {
    return words.stream()
        .map(word -> word.contains(" ") ? word.substring(0, word.indexOf(' ')) : word)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether anything of a list begins with this word. */
  boolean begins(String list, String word) {
    return beginnings.getOrDefault(list, Set.of()).contains(word);
  }

  /** Whether a list holds a text that is already without accents and in small letters. */
  boolean has(String list, String folded) {
    return of(list).contains(folded);
  }

  /** All words of a list, folded. */
  Set<String> of(String list) {
    return lists.getOrDefault(list, Set.of());
  }
}
