package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.llm.LlmDomain.Kind;
import fr.beffroi.ingest.enrich.llm.LlmProvider.Status;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How does a document of {@code rules/llm} become a provider? */
final class LlmProviderReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
  private static final Set<String> FACTS =
      Set.of("operator", "country", "region", "categories", "domains", "agents");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "operator",
          "country",
          "region",
          "categories",
          "domains",
          "agents",
          "sources",
          "noted_on",
          "status");
  private static final Set<String> DOMAIN_KEYS =
      Set.of("exact", "suffix", "word", "sign", "beside", "category", "automatic");
  private static final Map<String, LlmCategory> CATEGORIES =
      Arrays.stream(LlmCategory.values())
          .collect(Collectors.toUnmodifiableMap(LlmCategory::word, Function.identity()));

  private final YamlMap map;

  private LlmProviderReader(YamlMap map) {
    this.map = map;
  }

  static LlmProvider read(YamlNode document) throws RuleException {
    return new LlmProviderReader(YamlKeys.map(document)).provider();
  }

  private LlmProvider provider() throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    String id = id(map, "id");
    Set<LlmCategory> categories = categories();
    LlmCategory usual = categories.iterator().next();
    List<LlmDomain> domains = new ArrayList<>();
    for (YamlMap domain : YamlKeys.maps(map, "domains")) {
      domains.addAll(domains(domain, usual));
    }
    List<LlmAgent> agents = new ArrayList<>();
    for (YamlMap agent : YamlKeys.maps(map, "agents")) {
      agents.add(agent(agent, usual));
    }
    if (domains.isEmpty() && agents.isEmpty()) {
      throw map.missing("domains");
    }
    List<LlmSource> sources = sources();
    return new LlmProvider(
        id,
        name(),
        map.required("operator"),
        country(),
        region(),
        Collections.unmodifiableSet(categories),
        domains,
        agents,
        sources,
        YamlKeys.requiredDate(map, "noted_on"),
        status(sources),
        map.at("id"));
  }

  /** A name is the same in all languages; what we call it ourselves is said in both. */
  private Bilingual name() throws RuleException {
    if (map.get("name") instanceof YamlMap words) {
      return YamlKeys.words(words);
    }
    String name = map.required("name");
    return new Bilingual(name, name);
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** One word for ever. */
  static String id(YamlMap map, String key) throws RuleException {
    String id = map.required(key);
    if (!isId(id)) {
      throw new RuleException(
          map.at(key),
          "'" + id + "' : un identifiant n'a que des minuscules, des chiffres et '_'",
          "'" + id + "': an identifier has small letters, digits and '_' only");
    }
    return id;
  }

  private String country() throws RuleException {
    String country = map.required("country");
    if (country.equals("unknown") || LlmRegion.isCountry(country)) {
      return country;
    }
    throw new RuleException(
        map.at("country"),
        "'" + country + "' n'est pas un pays : deux lettres ISO 3166-1 (FR), ou unknown",
        "'" + country + "' is no country: two letters of ISO 3166-1 (FR), or unknown");
  }

  private LlmRegion region() throws RuleException {
    String region = map.required("region");
    if (LlmRegion.isRegion(region)) {
      return new LlmRegion(region);
    }
    throw new RuleException(
        map.at("region"),
        "'" + region + "' : écrivez un pays (FR), EU, local, choice ou unknown",
        "'" + region + "': write a country (FR), EU, local, choice or unknown");
  }

  private Set<LlmCategory> categories() throws RuleException {
    Set<LlmCategory> categories = new LinkedHashSet<>();
    for (YamlScalar word : map.scalars("categories")) {
      categories.add(category(word.at(), word.text()));
    }
    if (categories.isEmpty()) {
      throw map.missing("categories");
    }
    return categories;
  }

  static LlmCategory category(Location at, String word) throws RuleException {
    LlmCategory category = CATEGORIES.get(word);
    if (category == null) {
      throw Unknown.word(at, word, "catégorie inconnue", "unknown category", CATEGORIES.keySet());
    }
    return category;
  }

  private static LlmCategory category(YamlMap map, LlmCategory usual) throws RuleException {
    String word = map.text("category");
    return word == null ? usual : category(map.at("category"), word);
  }

  private static List<LlmDomain> domains(YamlMap map, LlmCategory usual) throws RuleException {
    YamlKeys.refuseOthers(map, DOMAIN_KEYS);
    List<Kind> named = Stream.of(Kind.values()).filter(kind -> map.has(kind.word())).toList();
    if (named.size() != 1) {
      throw new RuleException(
          map.at(),
          "un domaine est soit exact, soit suffix (lui et ce qui est dessous), soit word, soit sign",
          "a domain is either exact, or suffix (itself and what is below it), or word, or sign");
    }
    Kind kind = named.get(0);
    if (kind == Kind.SIGN) {
      return signs(map, usual);
    }
    if (map.has("beside")) {
      throw new RuleException(
          map.at("beside"),
          "'beside' ne va qu'avec 'sign' : retirez-le",
          "'beside' goes with 'sign' only: remove it");
    }
    String name = map.required(kind.word());
    return List.of(domain(map, kind, name, map.at(kind.word()), usual));
  }

  /** Every word of a list, beside every neighbour of another. */
  private static List<LlmDomain> signs(YamlMap map, LlmCategory usual) throws RuleException {
    List<YamlScalar> words = map.scalars(Kind.SIGN.word());
    if (words.isEmpty()) {
      throw map.missing(Kind.SIGN.word());
    }
    List<YamlScalar> neighbours = map.scalars("beside");
    List<LlmDomain> signs = new ArrayList<>();
    for (YamlScalar word : words) {
      if (neighbours.isEmpty()) {
        signs.add(domain(map, Kind.SIGN, word.text(), word.at(), usual));
      }
      for (YamlScalar neighbour : neighbours) {
        String sign = word.text() + '+' + neighbour.text();
        signs.add(domain(map, Kind.SIGN, sign, word.at(), usual));
      }
    }
    return signs;
  }

  private static LlmDomain domain(
      YamlMap map, Kind kind, String name, Location at, LlmCategory usual) throws RuleException {
    if (!kind.fits(name)) {
      throw new RuleException(
          at,
          "'" + name + "' : " + wanted(kind).french(),
          "'" + name + "' " + wanted(kind).english());
    }
    return new LlmDomain(kind, name, category(map, usual), automatic(map), at);
  }

  private static Bilingual wanted(Kind kind) {
    return switch (kind) {
      case EXACT, SUFFIX ->
          new Bilingual(
              "ce n'est pas un nom d'hôte : minuscules, sans port ni point final",
              "is no name of a host: small letters, without port or final dot");
      case WORD ->
          new Bilingual(
              "un mot a 7 lettres au moins, en minuscules",
              "is no word: a word has 7 small letters or more");
      case SIGN ->
          new Bilingual(
              "un signe a 3 minuscules au moins, au besoin son bord ou son voisin : gpt, *gpt, chat+ai",
              "is no sign: 3 small letters or more, with edge or neighbour: gpt, *gpt, chat+ai");
    };
  }

  private static LlmAgent agent(YamlMap map, LlmCategory usual) throws RuleException {
    YamlKeys.refuseOthers(map, Set.of("product", "category", "automatic"));
    String product = map.required("product");
    if (!AgentIndex.isProduct(product)) {
      throw new RuleException(
          map.at("product"),
          "'" + product + "' : écrivez le début du User-Agent, sans blanc ni version",
          "'" + product + "': write the beginning of the User-Agent, without blank or version");
    }
    return new LlmAgent(product, category(map, usual), automatic(map), map.at("product"));
  }

  private static boolean automatic(YamlMap map) {
    return map.get("automatic") instanceof YamlScalar scalar && scalar.isTrue();
  }

  private List<LlmSource> sources() throws RuleException {
    List<LlmSource> sources = new ArrayList<>();
    for (YamlMap source : YamlKeys.maps(map, "sources")) {
      YamlKeys.refuseOthers(source, Set.of("reference", "read_on", "facts"));
      for (YamlScalar fact : source.scalars("facts")) {
        if (!FACTS.contains(fact.text())) {
          throw Unknown.word(fact.at(), fact.text(), "fait inconnu", "unknown fact", FACTS);
        }
      }
      @Nullable LocalDate read = YamlKeys.date(source, "read_on");
      sources.add(
          new LlmSource(
              source.required("reference"), read, Set.copyOf(YamlKeys.texts(source, "facts"))));
    }
    if (sources.isEmpty()) {
      throw map.missing("sources");
    }
    return sources;
  }

  /** Nobody has read what has no date. */
  private Status status(List<LlmSource> sources) throws RuleException {
    Status status = YamlKeys.oneOf(map, "status", Status.class, Status::name);
    if (status == Status.V && sources.stream().allMatch(source -> source.readOn() == null)) {
      throw new RuleException(
          map.at("status"),
          "'V' demande une source lue, avec 'read_on' : ajoutez la date, ou écrivez S",
          "'V' needs a source that was read, with 'read_on': add the day, or write S");
    }
    return status;
  }
}
