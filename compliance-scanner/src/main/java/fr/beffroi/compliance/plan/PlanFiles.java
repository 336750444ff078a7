package fr.beffroi.compliance.plan;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has the commune written for its bordereaux: its services, and its legal holds? */
public final class PlanFiles {
  private static final Set<String> HOLD =
      Set.of("store", "table", "author", "reason", "on", "until");

  private PlanFiles() {}

  /**
   * Who produces what, by id of the processing activity: {@code cantine: {service: …, position:
   * …}}.
   */
  public static Map<String, ProducingService> services(Path file) throws RuleException {
    Map<String, ProducingService> services = new LinkedHashMap<>();
    for (YamlMap.Entry entry : only(file.toString(), Yaml.read(file)).entries()) {
      YamlMap service = YamlKeys.map(entry.value());
      YamlKeys.refuseOthers(service, Set.of("service", "position"));
      services.put(
          entry.name(),
          new ProducingService(service.required("service"), orEmpty(service, "position")));
    }
    return Map.copyOf(services);
  }

  /**
   * What is held: under {@code holds}, a list of {@code store, table, author, reason, on, until}.
   */
  public static List<LegalHold> holds(Path file) throws RuleException {
    YamlMap root = only(file.toString(), Yaml.read(file));
    YamlKeys.refuseOthers(root, Set.of("holds"));
    List<LegalHold> holds = new ArrayList<>();
    for (YamlMap hold : YamlKeys.maps(root, "holds")) {
      YamlKeys.refuseOthers(hold, HOLD);
      holds.add(
          new LegalHold(
              hold.required("store"),
              orEmpty(hold, "table"),
              hold.required("author"),
              hold.required("reason"),
              YamlKeys.requiredDate(hold, "on"),
              Optional.ofNullable(YamlKeys.date(hold, "until"))));
    }
    return List.copyOf(holds);
  }

  static YamlMap only(String file, List<YamlNode> documents) throws RuleException {
    if (documents.size() != 1) {
      throw new RuleException(
          Location.of(file),
          "il faut un document YAML, et un seul",
          "one YAML document is needed, and one only");
    }
    return YamlKeys.map(documents.get(0));
  }

  private static String orEmpty(YamlMap map, String key) throws RuleException {
    String text = map.text(key);
    return text == null ? "" : text;
  }
}
