package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.personaldata.ColumnWords;
import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.LegalBasis;
import fr.beffroi.compliance.retention.Keys;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How is {@code personal-data/activities.yml} read, and what is wrong with it? */
final class ActivityVocabularyReader {
  static final String FILE = "personal-data/activities.yml";
  private static final Set<String> ACTIVITY_KEYS =
      Set.of("name", "purpose", "legal_basis", "strong", "weak", "not", "rules");

  private final ColumnWords splitter;

  private ActivityVocabularyReader(ColumnWords splitter) {
    this.splitter = splitter;
  }

  static ActivityVocabulary read(RuleFiles files) throws RuleException {
    for (RuleFile file : files.in("personal-data")) {
      if (file.name().equals(FILE)) {
        for (YamlNode document : Yaml.read(file.name(), file.text())) {
          return read(files, YamlKeys.map(document));
        }
      }
    }
    return ActivityVocabulary.empty(files);
  }

  private static ActivityVocabulary read(RuleFiles files, YamlMap document) throws RuleException {
    YamlKeys.refuseOthers(document, Set.of("abbreviations", "activities"));
    YamlMap activities = document.map("activities");
    if (activities == null) {
      throw document.missing("activities");
    }
    ColumnWords splitter = ColumnWords.of(files, abbreviations(document), wordsIn(activities));
    ActivityVocabularyReader reader = new ActivityVocabularyReader(splitter);
    List<ActivityWords> read = new ArrayList<>();
    for (YamlMap.Entry entry : activities.entries()) {
      read.add(reader.activity(entry));
    }
    return new ActivityVocabulary(splitter, read);
  }

  private static Map<String, List<String>> abbreviations(YamlMap document) throws RuleException {
    Map<String, List<String>> abbreviations = new HashMap<>();
    YamlMap written = document.map("abbreviations");
    if (written != null) {
      written
          .texts()
          .forEach(
              (word, full) -> abbreviations.put(String.join("", Words.of(word)), Words.of(full)));
    }
    return abbreviations;
  }

  /** Every word of every phrase: names that are stuck together are parted at these. */
  private static Set<String> wordsIn(YamlNode node) {
    Set<String> words = new HashSet<>();
    if (node instanceof YamlScalar scalar) {
      words.addAll(Words.of(scalar.text()));
    } else if (node instanceof YamlList list) {
      list.items().forEach(item -> words.addAll(wordsIn(item)));
    } else if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        boolean prose = Set.of("name", "purpose", "legal_basis", "rule").contains(entry.name());
        words.addAll(prose ? Set.of() : wordsIn(entry.value()));
      }
    }
    return words;
  }

  private ActivityWords activity(YamlMap.Entry entry) throws RuleException {
    YamlMap map = YamlKeys.map(entry.value());
    YamlKeys.refuseOthers(map, ACTIVITY_KEYS);
    List<RuleWords> rules = new ArrayList<>();
    for (YamlMap rule : YamlKeys.maps(map, "rules")) {
      rules.add(rule(rule));
    }
    Set<String> against = new HashSet<>();
    phrases(map, "not").phrases().forEach(against::addAll);
    return new ActivityWords(
        entry.name(),
        YamlKeys.words(map, "name"),
        YamlKeys.words(map, "purpose"),
        YamlKeys.oneOf(map, "legal_basis", LegalBasis.class),
        phrases(map, "strong"),
        phrases(map, "weak"),
        against,
        rules);
  }

  private RuleWords rule(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, Set.of("rule", "tables", "triggers"));
    SortedMap<String, TriggerWords> triggers = new TreeMap<>();
    YamlMap written = map.map("triggers");
    if (written != null) {
      for (YamlMap.Entry entry : written.entries()) {
        YamlMap words = YamlKeys.map(entry.value());
        YamlKeys.refuseOthers(words, Set.of("own", "parent", "latest"));
        triggers.put(
            entry.name(),
            new TriggerWords(
                phrases(words, "own"), phrases(words, "parent"), phrases(words, "latest")));
      }
    }
    return new RuleWords(Keys.word(map, "rule"), phrases(map, "tables"), triggers);
  }

  private Phrases phrases(YamlMap map, String key) throws RuleException {
    List<Set<String>> phrases = new ArrayList<>();
    for (YamlScalar phrase : map.scalars(key)) {
      Set<String> words = new LinkedHashSet<>(splitter.of(phrase.text()));
      if (words.isEmpty()) {
        throw new RuleException(
            phrase.at(), "il manque un mot : ajoutez-le", "a word is missing: add it");
      }
      phrases.add(words);
    }
    return new Phrases(phrases);
  }
}
