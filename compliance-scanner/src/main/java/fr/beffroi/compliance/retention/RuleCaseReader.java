package fr.beffroi.compliance.retention;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cases does a {@code .test.yml} of retention write? */
final class RuleCaseReader {
  private static final Set<String> KEYS =
      Set.of("name", "rule", "dates", "as_of", "place", "purge", "verdict", "cites", "never_cites");
  private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 22);

  private RuleCaseReader() {}

  static List<RuleCase> read(RuleFile file) throws RuleException {
    List<RuleCase> cases = new ArrayList<>();
    for (YamlNode document : Yaml.read(file.name(), file.text())) {
      YamlMap map = YamlKeys.map(document);
      YamlKeys.refuseOthers(map, Set.of("cases"));
      for (YamlMap one : YamlKeys.maps(map, "cases")) {
        cases.add(read(one));
      }
    }
    return cases;
  }

  private static RuleCase read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    LocalDate asOf = YamlKeys.date(map, "as_of");
    RuleCase found =
        new RuleCase(
            map.at(),
            map.required("name"),
            Keys.word(map, "rule"),
            dates(map),
            asOf == null ? USUAL_DAY : asOf,
            map.has("place") ? YamlKeys.oneOf(map, "place", Place.class) : Place.ACTIVE_BASE,
            map.has("purge") ? Keys.purge(map, "purge") : null,
            map.has("verdict")
                ? YamlKeys.oneOf(map, "verdict", Verdict.class, Verdict::name)
                : null,
            YamlKeys.texts(map, "cites"),
            YamlKeys.texts(map, "never_cites"));
    if (found.verdict() == null && found.cites().isEmpty() && found.neverCites().isEmpty()) {
      throw map.missing("verdict");
    }
    return found;
  }

  private static Map<String, LocalDate> dates(YamlMap map) throws RuleException {
    YamlMap dates = map.map("dates");
    Map<String, LocalDate> found = new LinkedHashMap<>();
    if (dates != null) {
      for (YamlMap.Entry entry : dates.entries()) {
        found.put(entry.name(), YamlKeys.requiredDate(dates, entry.name()));
      }
    }
    return found;
  }
}
