package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What does one document of {@code behaviour/*.yml} say? */
final class BehaviourRuleReader {
  private static final String FEATURES = "features";
  private static final String SERIES = "series";
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "title",
          "description",
          "entity",
          "logsource",
          "where",
          "window",
          "pane",
          "minimum-events",
          FEATURES,
          SERIES);
  private static final Set<String> LOGSOURCE = Set.of("category", "product", "service");
  private static final Duration SHORTEST_PANE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PANE = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final RuleFile file;
  private final Clauses clauses;
  private final List<Problem> problems;

  BehaviourRuleReader(RuleFile file, Clauses clauses, List<Problem> problems) {
    this.file = file;
    this.clauses = clauses;
    this.problems = problems;
  }

  BehaviourRule read(YamlNode document, int number) throws RuleException {
    if (!(document instanceof YamlMap rule)) {
      throw new RuleException(
          document.at(),
          "une règle de comportement est un ensemble de clés (id, title, entity, features), pas "
              + document.kindFrench(),
          "a behaviour rule is a mapping (id, title, entity, features), not "
              + document.kindEnglish());
    }
    Keys.check(rule, KEYS);
    boolean isSeries = rule.has(SERIES);
    Duration pane = pane(rule);
    YamlNode where = rule.get("where");
    return new BehaviourRule(
        number,
        id(rule),
        Objects.requireNonNullElse(rule.text("name"), file.stem()),
        Keys.sentence(rule, "title"),
        entity(rule, isSeries),
        logsource(rule),
        where == null ? Clauses.ALL : clauses.add(where, problems),
        isSeries ? onePane(rule, pane) : window(rule, pane),
        pane,
        Keys.whole(rule, "minimum-events", 1, 1),
        features(rule, isSeries ? SERIES : FEATURES),
        isSeries,
        fingerprint(rule),
        rule.at());
  }

  private static String id(YamlMap rule) throws RuleException {
    String id = rule.required("id");
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new RuleException(
          rule.at("id"),
          "'" + id + "' n'est pas un UUID : faites-en un avec uuidgen",
          "'" + id + "' is no UUID: make one with uuidgen");
    }
    return id;
  }

  private static Logsource logsource(YamlMap rule) throws RuleException {
    YamlMap logsource = rule.map("logsource");
    if (logsource == null) {
      return Logsource.NONE;
    }
    Keys.check(logsource, LOGSOURCE);
    return Logsource.of(
        logsource.text("category"), logsource.text("product"), logsource.text("service"));
  }

  /** Panes of a day begin at the same times, so that they can be compared. */
  private static Duration pane(YamlMap rule) throws RuleException {
    Duration pane = Keys.span(rule, "pane", TEN_MINUTES);
    boolean whole = LONGEST_PANE.toMillis() % pane.toMillis() == 0;
    if (pane.compareTo(SHORTEST_PANE) < 0 || pane.compareTo(LONGEST_PANE) > 0 || !whole) {
      throw new RuleException(
          rule.at("pane"),
          "un pas est d'une minute à un jour, et partage le jour : écrivez 1m, 10m, 1h ou 1d",
          "a pane is from a minute to a day, and divides the day: write 1m, 10m, 1h or 1d");
    }
    return pane;
  }

  private static Duration window(YamlMap rule, Duration pane) throws RuleException {
    Duration window = Keys.span(rule, "window", HOUR);
    long panes = window.toMillis() / pane.toMillis();
    if (panes < 1 || panes > BehaviourRule.MOST_PANES || window.toMillis() % pane.toMillis() != 0) {
      throw new RuleException(
          rule.at("window"),
          "une fenêtre a de 1 à " + BehaviourRule.MOST_PANES + " pas entiers : allongez 'pane'",
          "a window is 1 to " + BehaviourRule.MOST_PANES + " whole panes: lengthen 'pane'");
    }
    return window;
  }

  /** Numbers of single addresses or accounts are too sparse to have a course, and too many. */
  private static EntityKind entity(YamlMap rule, boolean isSeries) throws RuleException {
    EntityKind entity = Keys.word(rule, "entity", null, EntityKind::named, EntityKind.words());
    if (isSeries && entity != EntityKind.COMMUNE && entity != EntityKind.SERVICE) {
      throw new RuleException(
          rule.at("entity"),
          "'series' est pour la commune ou un service : écrivez entity: commune ou service",
          "'series' is for the commune or a service: write entity: commune or service");
    }
    return entity;
  }

  /** A reading of a series is one pane, and stands in no other. */
  private static Duration onePane(YamlMap rule, Duration pane) throws RuleException {
    for (String key : List.of("window", FEATURES)) {
      if (rule.has(key)) {
        throw new RuleException(
            rule.at(key),
            "une règle qui a 'series' n'a pas de '" + key + "' : retirez cette clé",
            "a rule that has 'series' has no '" + key + "': remove this key");
      }
    }
    return pane;
  }

  private List<Feature> features(YamlMap rule, String key) throws RuleException {
    if (!(rule.get(key) instanceof YamlList list) || list.items().isEmpty()) {
      throw rule.missing(key);
    }
    if (list.items().size() > BehaviourRule.MOST_FEATURES) {
      throw new RuleException(
          list.at(),
          "plus de " + BehaviourRule.MOST_FEATURES + " mesures : partagez la règle",
          "more than " + BehaviourRule.MOST_FEATURES + " features: split the rule");
    }
    FeatureReader reader = new FeatureReader(clauses, problems);
    List<Feature> features = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode item : list.items()) {
      Feature feature = reader.read(item);
      if (!names.add(feature.name())) {
        throw new RuleException(
            item.at(),
            "une autre mesure s'appelle déjà '" + feature.name() + "' : changez ce nom",
            "another feature is called '" + feature.name() + "' already: change this name");
      }
      features.add(feature);
    }
    return features;
  }

  /** Of all that numbers depend on; titles, directions and effects may change freely. */
  private static long fingerprint(YamlMap rule) throws RuleException {
    StringBuilder text = new StringBuilder();
    for (String key : List.of("entity", "logsource", "where", "window", "pane")) {
      append(rule, key, text);
    }
    if (rule.get(rule.has(SERIES) ? SERIES : FEATURES) instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        for (String key : List.of("name", "measure", "field", "where", "of")) {
          append((YamlMap) item, key, text);
        }
      }
    }
    return Digest.number(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(YamlMap map, String key, StringBuilder text) {
    YamlNode value = map.get(key);
    text.append(key).append('=').append(value == null ? "" : Clauses.text(value)).append(';');
  }
}
