package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How does {@code charte.yml} become a charter, and what is wrong in it? */
final class CharterReader {
  private static final Set<String> KEYS = Set.of("default", "services", "groups", "rules");
  private static final Set<String> SERVICE_KEYS = Set.of("id", "name", "networks", "staff");
  private static final Set<String> RULE_KEYS =
      Set.of("provider", "group", "category", "service", "status", "reason", "from", "expires");

  private final String file;
  private final LlmCatalogue catalogue;
  private final CharterGroups groups;
  private final Map<String, CharterService> services = new LinkedHashMap<>();
  private final List<CharterRule> rules = new ArrayList<>();
  private final Map<String, CharterRule> known = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private LlmStatus usual = LlmStatus.UNDECLARED;

  CharterReader(String file, LlmCatalogue catalogue) {
    this.file = file;
    this.catalogue = catalogue;
    this.groups = new CharterGroups(catalogue);
  }

  Charter.Reading read(String text) {
    attempt(
        () -> {
          List<YamlNode> documents = Yaml.read(file, text);
          if (documents.size() > 1) {
            throw new RuleException(
                documents.get(1).at(),
                "une charte est un seul document : retirez '---'",
                "a charter is one document: remove '---'");
          }
          if (!documents.isEmpty()) {
            read(YamlKeys.map(documents.get(0)));
          }
        });
    return new Charter.Reading(new Charter(usual, List.copyOf(services.values()), rules), problems);
  }

  private void read(YamlMap map) {
    attempt(() -> YamlKeys.refuseOthers(map, KEYS));
    attempt(() -> usual = usual(map));
    List<YamlMap> grouped = maps(map, "groups");
    maps(map, "services").forEach(service -> attempt(() -> service(service)));
    grouped.forEach(group -> attempt(() -> groups.add(group)));
    grouped.forEach(group -> attempt(() -> groups.check(group)));
    maps(map, "rules").forEach(rule -> attempt(() -> rule(rule)));
  }

  /** One wrong entry stops no other. */
  private void attempt(Step step) {
    try {
      step.run();
    } catch (RuleException e) {
      if (problems.stream().noneMatch(e.problem()::equals)) {
        problems.add(e.problem());
      }
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws RuleException;
  }

  private List<YamlMap> maps(YamlMap map, String key) {
    List<YamlMap> maps = new ArrayList<>();
    attempt(() -> maps.addAll(YamlKeys.maps(map, key)));
    return maps;
  }

  private static LlmStatus usual(YamlMap map) throws RuleException {
    return map.has("default")
        ? status(map, "default", status -> status != LlmStatus.AUTHORISED)
        : LlmStatus.UNDECLARED;
  }

  private static LlmStatus status(YamlMap map, String key, Predicate<LlmStatus> fits)
      throws RuleException {
    LlmStatus status = YamlKeys.oneOf(map, key, LlmStatus.class, LlmStatus::word);
    if (!fits.test(status)) {
      throw new RuleException(
          map.at(key),
          status == LlmStatus.UNDECLARED
              ? "ce qu'une règle nomme est déclaré : écrivez authorised, tolerated ou forbidden"
              : "tout autoriser d'avance viderait la charte : écrivez undeclared, tolerated ou"
                  + " forbidden",
          status == LlmStatus.UNDECLARED
              ? "what a rule names is declared: write authorised, tolerated or forbidden"
              : "to authorise everything beforehand would be no charter: write undeclared,"
                  + " tolerated or forbidden");
    }
    return status;
  }

  private void service(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, SERVICE_KEYS);
    String id = LlmProviderReader.id(map, "id");
    CharterService service =
        new CharterService(
            id, map.required("name"), YamlKeys.texts(map, "networks"), staff(map), map.at("id"));
    try {
      service.addresses();
    } catch (IllegalArgumentException e) {
      throw new RuleException(
          map.at("networks"),
          "un réseau s'écrit 192.168.20.0/24 : corrigez cette liste",
          "a network is written 192.168.20.0/24: correct this list");
    }
    CharterService first = services.putIfAbsent(id, service);
    if (first != null) {
      throw twice(map.at("id"), id, first.at());
    }
  }

  private static @Nullable Integer staff(YamlMap map) throws RuleException {
    String text = map.text("staff");
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw new RuleException(
          map.at("staff"),
          "'staff' est un nombre d'agents, pas '" + text + "'",
          "'staff' is a number of people, not '" + text + "'");
    }
    return Integer.valueOf(text);
  }

  private void rule(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, RULE_KEYS);
    CharterTarget target = target(map);
    String service = service(map, "service");
    LocalDate from = YamlKeys.date(map, "from");
    LocalDate expires = YamlKeys.date(map, "expires");
    if (from != null && expires != null && expires.isBefore(from)) {
      throw new RuleException(
          map.at("expires"),
          "cette règle finit avant de commencer : corrigez l'une des dates",
          "this rule ends before it begins: correct one of the dates");
    }
    LlmStatus status = status(map, "status", one -> one != LlmStatus.UNDECLARED);
    String reason = map.required("reason");
    CharterRule rule = new CharterRule(target, service, status, reason, from, expires, map.at());
    CharterRule first = known.putIfAbsent(target + "/" + service + "/" + from, rule);
    if (first != null) {
      throw new RuleException(
          map.at(),
          "une autre règle dit déjà ce qu'il en est (" + first.at() + ") : gardez-en une",
          "another rule is about the same already (" + first.at() + "): keep one");
    }
    rules.add(rule);
  }

  private CharterTarget target(YamlMap map) throws RuleException {
    long named = List.of("provider", "group", "category").stream().filter(map::has).count();
    if (named != 1) {
      throw new RuleException(
          map.at(),
          "une règle porte sur une chose et une seule : provider, group ou category",
          "a rule is about one thing and only one: provider, group or category");
    }
    if (map.has("provider")) {
      return new CharterTarget.Provider(provider(one(map, "provider"), catalogue).id());
    }
    if (map.has("group")) {
      return groups.resolve(one(map, "group"));
    }
    return new CharterTarget.Category(
        LlmProviderReader.category(map.at("category"), map.required("category")));
  }

  private static YamlScalar one(YamlMap map, String key) throws RuleException {
    return new YamlScalar(map.at(key), map.required(key), YamlScalar.Kind.TEXT);
  }

  private @Nullable String service(YamlMap map, String key) throws RuleException {
    String id = map.text(key);
    if (id != null && !services.containsKey(id)) {
      throw Unknown.word(
          map.at(key),
          id,
          "service absent de la liste 'services' de la charte",
          "service that the charter's 'services' lack",
          services.keySet());
    }
    return id;
  }

  static LlmProvider provider(YamlScalar name, LlmCatalogue catalogue) throws RuleException {
    LlmProvider provider = catalogue.provider(name.text());
    if (provider == null) {
      throw Unknown.word(
          name.at(), name.text(), "fournisseur inconnu", "unknown provider", catalogue.ids());
    }
    return provider;
  }

  static RuleException twice(Location at, String id, Location first) {
    return new RuleException(
        at,
        "'" + id + "' est déjà pris (" + first + ") : changez cet identifiant",
        "'" + id + "' is taken already (" + first + "): change this id");
  }
}
