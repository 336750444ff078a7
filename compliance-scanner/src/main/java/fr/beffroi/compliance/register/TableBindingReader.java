package fr.beffroi.compliance.register;

import fr.beffroi.compliance.retention.Keys;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What does one item of an activity's {@code tables} say? */
final class TableBindingReader {
  private static final Set<String> KEYS =
      Set.of("store", "table", "rule", "triggers", "where", "archived", "place", "purge");

  private TableBindingReader() {}

  static TableBinding read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    return new TableBinding(
        map.at(),
        map.required("store"),
        map.required("table"),
        Keys.word(map, "rule"),
        triggers(map),
        where(map),
        archived(map),
        map.has("place") ? YamlKeys.oneOf(map, "place", Place.class) : Place.ACTIVE_BASE,
        map.has("purge") ? Optional.of(Keys.purge(map, "purge")) : Optional.empty());
  }

  private static Map<String, DatePath> triggers(YamlMap map) throws RuleException {
    Map<String, DatePath> triggers = new LinkedHashMap<>();
    YamlMap written = map.map("triggers");
    if (written != null) {
      for (YamlMap.Entry entry : written.entries()) {
        triggers.put(entry.name(), path(entry.value()));
      }
    }
    return triggers;
  }

  private static DatePath path(YamlNode node) throws RuleException {
    if (node instanceof YamlScalar column && !column.text().isBlank()) {
      return new DatePath.Own(column.text());
    }
    YamlMap map = YamlKeys.map(node);
    if (map.has("latest")) {
      YamlKeys.refuseOthers(map, Set.of("latest", "on", "column"));
      return new DatePath.Latest(map.required("latest"), join(map), map.required("column"));
    }
    YamlKeys.refuseOthers(map, Set.of("parent", "on", "column"));
    return new DatePath.Parent(map.required("parent"), join(map), map.required("column"));
  }

  private static Map<String, String> join(YamlMap map) throws RuleException {
    YamlMap on = map.map("on");
    return on == null ? Map.of() : on.texts();
  }

  private static List<ColumnEquals> where(YamlMap map) throws RuleException {
    List<ColumnEquals> conditions = new ArrayList<>();
    for (YamlMap condition : YamlKeys.maps(map, "where")) {
      conditions.add(condition(condition));
    }
    return conditions;
  }

  private static Optional<ColumnEquals> archived(YamlMap map) throws RuleException {
    YamlMap flag = map.map("archived");
    return flag == null ? Optional.empty() : Optional.of(condition(flag));
  }

  private static ColumnEquals condition(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, Set.of("column", "in"));
    List<String> words = YamlKeys.texts(map, "in");
    if (words.isEmpty()) {
      throw map.missing("in");
    }
    return new ColumnEquals(map.required("column"), words);
  }
}
