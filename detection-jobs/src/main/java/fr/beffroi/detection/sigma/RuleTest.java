package fr.beffroi.detection.sigma;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must the rules of one file say of some log lines? A case of {@code x.test.yml}, beside the
 * rules of {@code x.yml}.
 *
 * @param format the log format's name, or null to have it recognised
 * @param given the lines and ticks, in their order (see {@link GivenReader})
 * @param received when the first line is received; gives the year that some lack
 * @param zone the zone of times that name none
 * @param fires name of each rule of the file that must fire, and how many alerts it must raise (0
 *     for any number); rules that are not named must not fire
 * @param town where the lines were written; null where that says nothing
 */
public record RuleTest(
    Location at,
    String name,
    @Nullable String format,
    List<Given> given,
    Instant received,
    ZoneId zone,
    Map<String, Integer> fires,
    @Nullable Town town) {
  private static final Set<String> KEYS =
      Set.of("name", "format", "lines", "received", "zone", "expect");
  private static final Set<String> EXPECT_KEYS = Set.of("fires", "alerts");
  private static final Instant RECEIVED = Instant.parse("2026-03-10T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final Set<String> FILE_KEYS = Set.of("cases", "charter", "servers", "relays");

  /**
   * What is known of the town hall in whose logs the lines stand: {@code charter}, {@code servers}
   * and {@code relays} of a test file, beside its cases.
   *
   * @param charter text of its {@code charte.yml}, by which uses of artificial intelligence are
   *     looked for
   * @param at where the charter stands
   */
  public record Town(String charter, List<String> servers, List<String> relays, Location at) {
    public Town {
      servers = List.copyOf(servers);
      relays = List.copyOf(relays);
    }
  }

  public RuleTest {
    given = List.copyOf(given);
    fires = Map.copyOf(fires);
  }

  /** The texts of the lines. */
  public List<String> lines() {
    return given.stream()
        .filter(Given.Line.class::isInstance)
        .map(line -> ((Given.Line) line).text())
        .toList();
  }

  /**
   * The cases of a test file.
   *
   * @throws RuleException where the file is no list of cases
   */
  public static List<RuleTest> read(RuleFile file) throws RuleException {
    List<RuleTest> tests = new ArrayList<>();
    for (YamlNode document : Yaml.read(file.name(), file.text())) {
      if (!(document instanceof YamlMap map) || !(map.get("cases") instanceof YamlList cases)) {
        throw new RuleException(
            document.at(),
            "un test est une liste : écrivez cases: [{name, lines, expect: {fires}}]",
            "a test is a list: write cases: [{name, lines, expect: {fires}}]");
      }
      checkKeys(map, FILE_KEYS);
      Town town = town(map);
      for (YamlNode one : cases.items()) {
        tests.add(read(one, town));
      }
    }
    return tests;
  }

  private static @Nullable Town town(YamlMap file) throws RuleException {
    String charter = file.text("charter");
    return charter == null
        ? null
        : new Town(
            charter,
            DocumentReader.texts(file.scalars("servers")),
            DocumentReader.texts(file.scalars("relays")),
            file.at("charter"));
  }

  private static RuleTest read(YamlNode node, @Nullable Town town) throws RuleException {
    if (!(node instanceof YamlMap one)) {
      throw new RuleException(
          node.at(),
          "un cas a les clés name, lines et expect, pas " + node.kindFrench(),
          "a case has the keys name, lines and expect, not " + node.kindEnglish());
    }
    YamlMap expect = one.map("expect");
    if (expect == null) {
      throw one.missing("expect");
    }
    checkKeys(expect, EXPECT_KEYS);
    return linesOf(one, fires(expect), town);
  }

  /**
   * A case of another kind of rule: its name and its lines, without what it expects, which is the
   * caller's to read.
   *
   * @throws RuleException where it has other keys, or lines that cannot be read
   */
  public static RuleTest linesOf(YamlMap one) throws RuleException {
    return linesOf(one, Map.of(), null);
  }

  private static RuleTest linesOf(YamlMap one, Map<String, Integer> fires, @Nullable Town town)
      throws RuleException {
    checkKeys(one, KEYS);
    Instant received = received(one);
    ZoneId zone = zone(one);
    return new RuleTest(
        one.at(),
        one.required("name"),
        one.text("format"),
        GivenReader.read(one, received, zone),
        received,
        zone,
        fires,
        town);
  }

  private static void checkKeys(YamlMap map, Set<String> known) throws RuleException {
    for (YamlMap.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        throw new RuleException(
            entry.key().at(),
            "clé inconnue '" + entry.name() + "'." + Nearest.question(entry.name(), known).french(),
            "unknown key '"
                + entry.name()
                + "'."
                + Nearest.question(entry.name(), known).english());
      }
    }
  }

  private static Instant received(YamlMap one) throws RuleException {
    String text = one.text("received");
    try {
      return text == null ? RECEIVED : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RuleException(
          one.at("received"),
          "'" + text + "' n'est pas un instant : écrivez 2026-03-10T12:00:00Z",
          "'" + text + "' is no instant: write 2026-03-10T12:00:00Z");
    }
  }

  private static ZoneId zone(YamlMap one) throws RuleException {
    String text = one.text("zone");
    try {
      return text == null ? ZONE : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new RuleException(
          one.at("zone"),
          "'" + text + "' n'est pas un fuseau horaire : écrivez par exemple Europe/Paris",
          "'" + text + "' is no time zone: write Europe/Paris for example");
    }
  }

  /** {@code fires: [a, b]}, {@code fires: none}, or {@code fires: {a: 2}} with a number each. */
  private static Map<String, Integer> fires(YamlMap expect) throws RuleException {
    Map<String, Integer> fires = new TreeMap<>();
    if (expect.get("fires") instanceof YamlMap counted) {
      for (YamlMap.Entry entry : counted.entries()) {
        fires.put(entry.name(), number(counted, entry.name()));
      }
      return fires;
    }
    if (!expect.has("fires")) {
      throw expect.missing("fires");
    }
    int alerts = expect.has("alerts") ? number(expect, "alerts") : 0;
    for (YamlScalar rule : expect.scalars("fires")) {
      if (!rule.isNull() && !rule.text().equals("none")) {
        fires.put(rule.text(), alerts);
      }
    }
    return fires;
  }

  private static int number(YamlMap map, String key) throws RuleException {
    String text = map.required(key);
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    throw new RuleException(
        map.at(key),
        "'" + text + "' n'est pas un nombre d'alertes",
        "'" + text + "' is no number of alerts");
  }
}
