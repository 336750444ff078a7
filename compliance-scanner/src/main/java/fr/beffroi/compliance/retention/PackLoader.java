package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How do files become rules, of which a commune's own take the place of those shipped? */
final class PackLoader {
  private final SortedMap<String, RetentionRule> shipped = new TreeMap<>();
  private final SortedMap<String, RetentionRule> own = new TreeMap<>();
  private final List<YamlMap> agreements = new ArrayList<>();
  private final Map<String, Location> agreementIds = new HashMap<>();
  private final Map<String, RetentionRule> agreed = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  RetentionPack load(RuleFiles files) {
    problems.addAll(files.problems());
    files.in("retention").forEach(this::read);
    SortedMap<String, RetentionRule> rules = new TreeMap<>(shipped);
    rules.putAll(own);
    // Last, since an agreement amends whichever rule has won.
    agreements.forEach(agreement -> attempt(() -> amend(agreement, rules)));
    return new RetentionPack(rules, agreed, problems);
  }

  /** One broken document stops no other. */
  private void attempt(Reading reading) {
    try {
      reading.run();
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }

  @FunctionalInterface
  private interface Reading {
    void run() throws RuleException;
  }

  private void read(RuleFile file) {
    attempt(
        () -> {
          for (YamlNode document : Yaml.read(file.name(), file.text())) {
            attempt(() -> read(YamlKeys.map(document), file));
          }
        });
  }

  private void read(YamlMap document, RuleFile file) throws RuleException {
    if (document.has("agreement")) {
      agreements.add(document);
      return;
    }
    RetentionRule rule = new RuleReader(file).read(document);
    boolean isShipped = file.origin().equals(RuleFile.SHIPPED);
    RetentionRule first = (isShipped ? shipped : own).putIfAbsent(rule.id(), rule);
    if (first != null) {
      throw twice(rule.at(), rule.id(), first.at());
    }
  }

  private void amend(YamlMap document, Map<String, RetentionRule> rules) throws RuleException {
    Agreement agreement = AgreementReader.read(document);
    Location first = agreementIds.putIfAbsent(agreement.id(), document.at());
    if (first != null) {
      throw twice(document.at("agreement"), agreement.id(), first);
    }
    for (YamlMap terms : YamlKeys.maps(document, "rules")) {
      attempt(() -> amend(terms, agreement, rules));
    }
  }

  private void amend(YamlMap terms, Agreement agreement, Map<String, RetentionRule> rules)
      throws RuleException {
    String id = Keys.word(terms, "id");
    RetentionRule rule = rules.get(id);
    if (rule == null) {
      throw new RuleException(
          terms.at("id"),
          "aucune règle ne s'appelle '" + id + "' : vérifiez l'orthographe",
          "no rule is called '" + id + "': check the spelling");
    }
    if (agreed.containsKey(id)) {
      throw new RuleException(
          terms.at("id"),
          "un autre accord porte déjà sur '" + id + "' : gardez-en un",
          "another agreement is about '" + id + "' already: keep one");
    }
    agreed.put(id, AgreementReader.amend(rule, terms, agreement));
  }

  private static RuleException twice(Location at, String id, Location first) {
    return new RuleException(
        at,
        "'" + id + "' est déjà pris (" + first + ") : changez cet identifiant",
        "'" + id + "' is taken already (" + first + "): change this id");
  }
}
