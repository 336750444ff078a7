package fr.beffroi.detection.rules;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which fields does a rule name, and which values does it ask of them? */
final class RuleFields {
  private RuleFields() {}

  /** One item of a detection. */
  record Asked(String field, List<String> values) {}

  /** All fields: of the detection, of groups, of what is counted. */
  static Set<String> of(YamlMap rule) throws RuleException {
    Set<String> fields = new TreeSet<>();
    asked(rule).forEach(asked -> fields.add(asked.field()));
    for (String part : List.of("beffroi", "correlation")) {
      YamlMap map = rule.map(part);
      if (map != null) {
        map.scalars("group-by").forEach(field -> fields.add(field.text()));
        if (part.equals("correlation")) {
          map.scalars("field").forEach(field -> fields.add(field.text()));
          YamlMap condition = map.map("condition");
          if (condition != null) {
            condition.scalars("field").forEach(field -> fields.add(field.text()));
          }
        }
      }
    }
    return fields;
  }

  /** The items of the detection. */
  static List<Asked> asked(YamlMap rule) throws RuleException {
    List<Asked> asked = new ArrayList<>();
    YamlMap detection = rule.map("detection");
    if (detection != null) {
      for (YamlMap.Entry entry : detection.entries()) {
        if (!entry.name().equals("condition")) {
          collect(entry.value(), asked);
        }
      }
    }
    return asked;
  }

  private static void collect(YamlNode selection, List<Asked> asked) {
    if (selection instanceof YamlList list) {
      list.items().forEach(item -> collect(item, asked));
    } else if (selection instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        int bar = entry.name().indexOf('|');
        String field = bar < 0 ? entry.name() : entry.name().substring(0, bar);
        boolean exists = entry.name().endsWith("|exists");
        asked.add(new Asked(field, exists ? List.of() : texts(entry.value())));
      }
    }
  }

  private static List<String> texts(YamlNode value) {
    if (value instanceof YamlList list) {
      return list.items().stream().map(item -> ((YamlScalar) item).text()).toList();
    }
    return List.of(((YamlScalar) value).text());
  }
}
