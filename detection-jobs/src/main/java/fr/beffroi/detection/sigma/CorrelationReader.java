package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does the {@code correlation} of a rule ask? (sigma-correlation-rules 2.1.0.) */
final class CorrelationReader {
  private static final Set<String> KEYS =
      Set.of(
          "type",
          "rules",
          "group-by",
          "timespan",
          "condition",
          "aliases",
          "generate",
          "field",
          "learning",
          "remember");

  /** What a tick says of its source; silence can be decided on nothing else. */
  private static final Set<String> TICK_FIELDS = Set.of("log.source");

  private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(1);

  private static final int MOST_RULES = 32;
  private static final String LEARNING = "7d";
  private static final String REMEMBER = "90d";

  private final YamlMap rule;
  private final FieldTable fields;

  CorrelationReader(YamlMap rule, FieldTable fields) {
    this.rule = rule;
    this.fields = fields;
  }

  RuleDraft read(DocumentReader documents) throws RuleException {
    YamlMap correlation = rule.map("correlation");
    if (correlation == null) {
      throw rule.missing("correlation");
    }
    for (YamlMap.Entry entry : correlation.entries()) {
      if (!KEYS.contains(entry.name())) {
        throw unknownKey(entry.key());
      }
    }
    CorrelationType type = type(correlation);
    Grouping grouping = grouping(correlation);
    Duration timespan =
        Timespan.parse(correlation.required("timespan"), correlation.at("timespan"));
    if (type == CorrelationType.ABSENCE) {
      checkTicks(grouping, timespan, correlation);
    }
    RuleHeader header = documents.header(rule, grouping.names());
    return new RuleDraft.OfGroups(
        header,
        DocumentReader.references(rule, header),
        type,
        rules(correlation, type),
        grouping,
        timespan,
        condition(correlation, type),
        fields(correlation, type),
        span(correlation, "learning", LEARNING),
        span(correlation, "remember", REMEMBER),
        isTrue(correlation.get("generate")) || isTrue(rule.get("generate")));
  }

  private static RuleException unknownKey(YamlScalar key) {
    return new RuleException(
        key.at(),
        "clé inconnue '"
            + key.text()
            + "' sous 'correlation'."
            + Nearest.question(key.text(), KEYS).french(),
        "unknown key '"
            + key.text()
            + "' under 'correlation'."
            + Nearest.question(key.text(), KEYS).english());
  }

  private static CorrelationType type(YamlMap correlation) throws RuleException {
    String word = correlation.required("type");
    CorrelationType type = CorrelationType.named(word);
    if (type != null) {
      return type;
    }
    if (CorrelationType.NOT_READ.contains(word)) {
      throw new RuleException(
          correlation.at("type"),
          "cette version ne lit pas '"
              + word
              + "' : comptez avec event_count, value_count ou value_sum",
          "this release does not read '"
              + word
              + "': count with event_count, value_count or value_sum");
    }
    List<String> words = CorrelationType.words();
    throw new RuleException(
        correlation.at("type"),
        "type inconnu '" + word + "'." + Nearest.question(word, words).french(),
        "unknown type '" + word + "'." + Nearest.question(word, words).english());
  }

  private static List<YamlScalar> rules(YamlMap correlation, CorrelationType type)
      throws RuleException {
    List<YamlScalar> rules = correlation.scalars("rules");
    boolean several = type == CorrelationType.TEMPORAL || type == CorrelationType.TEMPORAL_ORDERED;
    if (rules.isEmpty()) {
      throw correlation.missing("rules");
    }
    if (rules.size() > MOST_RULES || (several && rules.size() < 2)) {
      throw new RuleException(
          correlation.at("rules"),
          "'rules' doit nommer de " + (several ? 2 : 1) + " à " + MOST_RULES + " règles",
          "'rules' must name " + (several ? 2 : 1) + " to " + MOST_RULES + " rules");
    }
    return rules;
  }

  private static Grouping grouping(YamlMap correlation) throws RuleException {
    List<String> names = DocumentReader.texts(correlation.scalars("group-by"));
    YamlMap aliases = correlation.map("aliases");
    if (aliases == null) {
      return Grouping.by(names);
    }
    Map<String, Map<String, String>> byAlias = new HashMap<>();
    for (YamlMap.Entry entry : aliases.entries()) {
      YamlMap byRule = aliases.map(entry.name());
      if (byRule != null) {
        byAlias.put(entry.name(), byRule.texts());
      }
    }
    return new Grouping(names, false, byAlias);
  }

  private static void checkTicks(Grouping grouping, Duration timespan, YamlMap correlation)
      throws RuleException {
    if (!TICK_FIELDS.containsAll(grouping.names())) {
      throw new RuleException(
          correlation.at("group-by"),
          "un silence se constate par source : écrivez group-by: [log.source]",
          "silence is seen source by source: write group-by: [log.source]");
    }
    if (timespan.compareTo(SHORTEST_SILENCE) < 0) {
      throw new RuleException(
          correlation.at("timespan"),
          "un silence se constate toutes les dix secondes : écrivez au moins 1m",
          "silence is looked for every ten seconds: write 1m at least");
    }
  }

  private static CountCondition condition(YamlMap correlation, CorrelationType type)
      throws RuleException {
    YamlNode condition = correlation.get("condition");
    if (type.counts()) {
      return CountCondition.read(correlation, type);
    }
    boolean onlyField =
        condition instanceof YamlMap map && map.entries().size() == 1 && map.has("field");
    if (condition != null && !onlyField) {
      throw new RuleException(
          condition.at(),
          "'" + type.word() + "' n'a pas de condition dans cette version : retirez-la",
          "'" + type.word() + "' takes no condition in this release: remove it");
    }
    return CountCondition.ONE;
  }

  private List<FieldRef> fields(YamlMap correlation, CorrelationType type) throws RuleException {
    YamlMap condition = correlation.get("condition") instanceof YamlMap map ? map : correlation;
    List<YamlScalar> names = condition.scalars("field");
    names = names.isEmpty() ? correlation.scalars("field") : names;
    if (type.readsField() && names.isEmpty()) {
      throw condition.missing("field");
    }
    if (type == CorrelationType.VALUE_SUM && names.size() > 1) {
      throw new RuleException(
          names.get(1).at(),
          "'value_sum' additionne un seul champ : gardez-en un",
          "'value_sum' adds up one field: keep one");
    }
    return names.stream().map(name -> fields.ref(name.text())).toList();
  }

  private static Duration span(YamlMap correlation, String key, String otherwise)
      throws RuleException {
    String text = correlation.text(key);
    return Timespan.parse(text == null ? otherwise : text, correlation.at(key));
  }

  private static boolean isTrue(@Nullable YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isTrue();
  }
}
