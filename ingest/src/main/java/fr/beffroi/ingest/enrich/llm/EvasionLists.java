package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does an event go a way past the logs? By the lists of {@code rules/evasion}: names with all below
 * them, and ports of connections to the outside.
 */
public final class EvasionLists {
  /** The folder of its files among the rules. */
  public static final String AREA = "evasion";

  private static final Set<String> KEYS = Set.of("id", "domains", "ports", "noted_on");
  private static final long LAST_PORT = 65_535;
  private static final Field TRANSPORT = Fields.named("network.transport");
  private static final List<Field> NAMES =
      List.of(
          Fields.named("url.domain"),
          Fields.DESTINATION_DOMAIN,
          Fields.named("tls.client.server_name"),
          Fields.named("dns.question.name"));

  private final Map<String, Evasion> domains = new HashMap<>();
  private final Map<String, Evasion> ports = new HashMap<>();
  private final BitSet numbers = new BitSet();
  private final List<Problem> problems = new ArrayList<>();

  private EvasionLists() {}

  /** Lists that know no way. */
  static EvasionLists none() {
    return new EvasionLists();
  }

  /** Reads the lists; a file that is wrong is left out, and stops no other. */
  public static EvasionLists load(RuleFiles files) {
    EvasionLists lists = new EvasionLists();
    for (RuleFile file : files.in(AREA)) {
      try {
        for (YamlNode document : Yaml.read(file.name(), file.text())) {
          lists.read(YamlKeys.map(document));
        }
      } catch (RuleException e) {
        lists.problems.add(e.problem());
      }
    }
    return lists;
  }

  private void read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    Evasion way = YamlKeys.oneOf(map, "id", Evasion.class, Evasion::word);
    YamlKeys.requiredDate(map, "noted_on");
    List<String> readPorts = YamlKeys.texts(map, "ports");
    for (String port : readPorts) {
      if (!port.matches("[0-9]{1,5}/(tcp|udp)")) {
        throw new RuleException(
            map.at("ports"),
            "un port s'écrit 1194/udp : corrigez cette liste",
            "a port is written 1194/udp: correct this list");
      }
    }
    for (String port : readPorts) {
      ports.put(port, way);
      numbers.set(Integer.parseInt(port.substring(0, port.indexOf('/'))));
    }
    YamlKeys.texts(map, "domains")
        .forEach(domain -> domains.put(domain.toLowerCase(Locale.ROOT), way));
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The way, or null. */
  public @Nullable Evasion of(Event event) {
    for (int i = 0; i < NAMES.size(); i++) {
      String name = event.text(NAMES.get(i));
      Evasion way = name == null ? null : named(name);
      if (way != null) {
        return way;
      }
    }
    return byPort(event);
  }

  /** Whether some way goes to this port, over whatever transport; null is none. */
  public boolean hasPort(@Nullable Object port) {
    return port instanceof Long number
        && number >= 0
        && number <= LAST_PORT
        && numbers.get(number.intValue());
  }

  private @Nullable Evasion named(String name) {
    int end = name.endsWith(".") ? name.length() - 1 : name.length();
    String rest = name.substring(0, end).toLowerCase(Locale.ROOT);
    while (true) {
      Evasion way = domains.get(rest);
      int dot = rest.indexOf('.');
      if (way != null || dot < 0) {
        return way;
      }
      rest = rest.substring(dot + 1);
    }
  }

  /** The names, in small letters; each stands for all below it too. */
  Map<String, Evasion> domains() {
    return Collections.unmodifiableMap(domains);
  }

  /** A port says something only of what leaves: a server of the commune's own may listen on it. */
  @Nullable Evasion byPort(Event event) {
    if (!(event.get(Fields.DESTINATION_PORT) instanceof Long port)
        || !hasPort(port)
        || !Enricher.EXTERNAL.equals(event.text(Fields.DESTINATION_ZONE))
        || Enricher.EXTERNAL.equals(event.text(Fields.SOURCE_ZONE))) {
      return null;
    }
    String transport = event.text(TRANSPORT);
    return transport == null ? null : ports.get(port + "/" + transport.toLowerCase(Locale.ROOT));
  }
}
