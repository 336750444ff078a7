package fr.beffroi.cli.config;

import fr.beffroi.compliance.traffic.Papers;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What does a {@code beffroi.yml} say, and what is wrong in it? */
public final class ConfigurationReader {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final long LARGEST_FILE = 1 << 20;
  private static final List<String> KEYS =
      List.of(
          "commune",
          "collector",
          "data",
          "language",
          "sources",
          "networks",
          "archive",
          "rules",
          "never-alert",
          "shadow-ai",
          "behaviour");

  private final Path file;
  private final List<Problem> problems = new ArrayList<>();

  private ConfigurationReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a configuration.
   *
   * @throws ConfigurationException with every mistake and its place
   * @throws IOException where the file cannot be read
   */
  public static Configuration read(Path file) throws IOException, ConfigurationException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new ConfigurationException(
          List.of(
              Problem.error(
                  Location.of(file.toString()),
                  "plus de 1 Mio : ce n'est pas une configuration",
                  "more than 1 MiB: this is no configuration")));
    }
    return new ConfigurationReader(file)
        .read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  private Configuration read(String text) throws ConfigurationException {
    Section root = new Section(document(text), problems, KEYS);
    Configuration configuration = configuration(root);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return configuration;
  }

  private YamlMap document(String text) throws ConfigurationException {
    try {
      List<YamlNode> documents = Yaml.read(file.toString(), text);
      if (documents.size() == 1 && documents.get(0) instanceof YamlMap map) {
        return map;
      }
    } catch (RuleException e) {
      throw new ConfigurationException(List.of(e.problem()));
    }
    throw new ConfigurationException(
        List.of(
            Problem.error(
                Location.of(file.toString()),
                "pas une configuration : « beffroi init » en écrit une",
                "not a configuration: 'beffroi init' writes one")));
  }

  private Configuration configuration(Section root) {
    Commune commune = commune(root);
    return new Configuration(
        file,
        commune,
        root.value("collector", Kinds.SLUG, commune.slug()),
        relative(root.text("data", "beffroi-data")),
        root.value("language", Kinds.LANGUAGE, Locale.FRENCH),
        new SourceReader(problems, commune.zone(), file.toAbsolutePath().getParent())
            .read(root.list("sources")),
        networks(root),
        archive(root),
        rules(root),
        neverAlert(root),
        shadowAi(root),
        BehaviourReader.read(root.section("behaviour", BehaviourReader.KEYS)));
  }

  private Commune commune(Section root) {
    if (!root.has("commune")) {
      root.required("commune");
    }
    Section section = root.section("commune", List.of("slug", "name", "insee", "siren", "zone"));
    String slug = root.has("commune") ? section.required("slug") : "";
    if (!slug.isEmpty()) {
      slug = section.value("slug", Kinds.SLUG, "");
    }
    // A slug that is wrong is noted already; reading goes on with one that is not.
    String usable = slug.isEmpty() ? "commune" : slug;
    String name = section.text("name", usable);
    return new Commune(
        usable,
        name.isBlank() ? usable : name,
        optional(section.value("insee", Kinds.INSEE, "")),
        optional(section.value("siren", Kinds.SIREN, "")),
        section.value("zone", Kinds.ZONE, PARIS));
  }

  private List<String> networks(Section root) {
    Section section = root.section("networks", List.of("inside"));
    if (!section.has("inside")) {
      return Networks.PRIVATE;
    }
    return networks(section, "inside");
  }

  private static List<String> networks(Section section, String key) {
    List<String> networks = new ArrayList<>();
    for (YamlScalar network : section.texts(key)) {
      Kinds.NETWORK
          .read(network.text())
          .ifPresentOrElse(
              networks::add, () -> section.wrong(network.at(), key, network.text(), Kinds.NETWORK));
    }
    return networks;
  }

  private static Configuration.Archive archive(Section root) {
    Section section = root.section("archive", List.of("retention-days", "roll"));
    Configuration.Archive usual = Configuration.Archive.USUAL;
    return new Configuration.Archive(
        section.value("retention-days", Kinds.DAYS, usual.retentionDays()),
        section.value("roll", Kinds.SIZE, usual.rollBytes()));
  }

  private @Nullable Path rules(Section root) {
    String folder = root.section("rules", List.of("folder")).text("folder");
    return folder == null ? null : relative(folder);
  }

  private Configuration.ShadowAi shadowAi(Section root) {
    Section section =
        root.section(
            "shadow-ai",
            List.of("enabled", "charter", "conformite", "servers", "relays", "head-count"));
    String charter = section.text("charter");
    return new Configuration.ShadowAi(
        section.value("enabled", Kinds.SWITCH, false),
        charter == null ? null : relative(charter),
        relative(section.text("conformite", Papers.CONFORMITY)),
        networks(section, "servers"),
        networks(section, "relays"),
        section.has("head-count") ? section.value("head-count", Kinds.HEAD_COUNT, 0) : null);
  }

  private List<NeverAlert> neverAlert(Section root) {
    List<NeverAlert> entries = new ArrayList<>();
    for (YamlMap map : root.list("never-alert")) {
      NeverAlertReader.read(new Section(map, problems, NeverAlertReader.KEYS))
          .ifPresent(entries::add);
    }
    return entries;
  }

  /** A name in the file starts from the file's own folder, wherever the command was called. */
  private Path relative(String name) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of(name) : folder.resolve(name).normalize();
  }

  private static @Nullable String optional(String text) {
    return text.isEmpty() ? null : text;
  }
}
