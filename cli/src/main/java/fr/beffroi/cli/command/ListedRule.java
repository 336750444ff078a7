package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.sigma.RuleHeader;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.util.Locale;

/** What does one line of the list of rules say, of a Sigma rule or of one of behaviour? */
record ListedRule(
    String id,
    String name,
    String title,
    Level level,
    String category,
    String origin,
    String file) {

  static ListedRule of(SigmaRule rule) {
    RuleHeader header = rule.header();
    Category category = header.guidance().category();
    return new ListedRule(
        header.id(),
        header.name(),
        header.title(),
        header.level(),
        category == null ? "" : category.word(),
        header.origin(),
        header.file());
  }

  /** Alerts of behaviour are all of one level and category. */
  static ListedRule of(BehaviourRule rule, RuleFiles files, Locale locale) {
    String file = rule.at().file();
    String origin =
        files.in(file.substring(0, file.indexOf('/'))).stream()
            .filter(one -> one.name().equals(file))
            .map(RuleFile::origin)
            .findFirst()
            .orElse("");
    return new ListedRule(
        rule.id(),
        rule.name(),
        rule.title().in(locale),
        Level.MEDIUM,
        Category.ANOMALY.word(),
        origin,
        file);
  }

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("rule")
        .put("id", id)
        .put("name", name)
        .put("title", title)
        .put("level", level.word())
        .put("category", category)
        .put("origin", origin)
        .put("file", file);
    return json.toString();
  }
}
