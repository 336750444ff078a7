package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How is {@code personal-data/column-names.yml} read, and what is wrong with it? */
final class ColumnNamesReader {
  static final String FILE = "personal-data/column-names.yml";

  private final Map<String, List<String>> abbreviations = new HashMap<>();
  private final Map<String, KindNames> kinds = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  private ColumnNamesReader() {}

  static ColumnNames read(RuleFiles files) throws RuleException {
    for (RuleFile file : files.in("personal-data")) {
      if (file.name().equals(FILE)) {
        for (YamlNode document : Yaml.read(file.name(), file.text())) {
          return new ColumnNamesReader().names(map(document));
        }
      }
    }
    NameWords none = new NameWords(Set.of(), Set.of(), Set.of(), Set.of());
    return new ColumnNames(new ColumnWords(Map.of(), Set.of()), Map.of(), none);
  }

  private ColumnNames names(YamlMap document) throws RuleException {
    YamlMap shorts = document.map("abbreviations");
    if (shorts != null) {
      shorts.texts().forEach((word, full) -> abbreviations.put(Words.folded(word), words(full)));
    }
    YamlMap byKind = document.map("kinds");
    if (byKind == null) {
      throw document.missing("kinds");
    }
    for (YamlMap.Entry entry : byKind.entries()) {
      kinds.put(entry.name(), kind(entry));
    }
    NameWords classes =
        new NameWords(
            list(document, "persons"),
            list(document, "things"),
            list(document, "places"),
            list(document, "pieces"));
    known.addAll(list(document, "words"));
    abbreviations.values().forEach(known::addAll);
    return new ColumnNames(new ColumnWords(abbreviations, known), kinds, classes);
  }

  private KindNames kind(YamlMap.Entry entry) throws RuleException {
    if (Recognizers.all().stream().noneMatch(it -> it.kind().equals(entry.name()))) {
      throw new RuleException(
          entry.key().at(),
          "aucun identifiant ne s'appelle '" + entry.name() + "' : corrigez le nom",
          "no identifier is called '" + entry.name() + "': correct the name");
    }
    YamlMap names = map(entry.value());
    return new KindNames(
        entry.name(),
        phrases(names, "specific"),
        phrases(names, "generic"),
        phrases(names, "alone"),
        list(names, "not"),
        list(names, "taken"),
        isTrue(names, "of_things"),
        isTrue(names, "of_places"),
        isTrue(names, "names_places"));
  }

  private static boolean isTrue(YamlMap names, String key) {
    return names.get(key) instanceof YamlScalar flag && flag.isTrue();
  }

  private List<Set<String>> phrases(YamlMap names, String key) throws RuleException {
    List<Set<String>> phrases = new ArrayList<>();
    for (YamlScalar phrase : names.scalars(key)) {
      List<String> words = words(phrase.text());
      if (words.isEmpty()) {
        throw new RuleException(
            phrase.at(), "il manque un mot : ajoutez-le", "a word is missing: add it");
      }
      known.addAll(words);
      phrases.add(Set.copyOf(words));
    }
    return phrases;
  }

  private Set<String> list(YamlMap map, String key) throws RuleException {
    Set<String> words = new HashSet<>();
    for (YamlScalar word : map.scalars(key)) {
      words.addAll(words(word.text()));
    }
    known.addAll(words);
    return words;
  }

  private static List<String> words(String text) {
    return Words.of(text);
  }

  private static YamlMap map(YamlNode node) throws RuleException {
    if (node instanceof YamlMap map) {
      return map;
    }
    throw new RuleException(
        node.at(),
        "attendu : un ensemble de clés, pas " + node.kindFrench(),
        "expected a mapping, not " + node.kindEnglish());
  }
}
