package fr.beffroi.compliance.retention;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cases does a {@code .test.yml} of retention write? */
final class RuleCaseReader {
  private static final Set<String> KEYS =
      Set.of("name", "rule", "dates", "as_of", "place", "purge", "verdict", "cites", "never_cites");
  private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 22);

  private RuleCaseReader() {}

  static List<RuleCase> read(RuleFile file) throws RuleException {
    List<RuleCase> cases = new ArrayList<>();
    for (YamlNode document : Yaml.read(file.name(), file.text())) {
      YamlMap map = Keys.map(document);
      Keys.refuseOthers(map, Set.of("cases"));
      for (YamlMap one : Keys.maps(map, "cases")) {
        cases.add(read(one));
      }
    }
    return cases;
  }

  private static RuleCase read(YamlMap map) throws RuleException {
    Keys.refuseOthers(map, KEYS);
    LocalDate asOf = Keys.date(map, "as_of");
    RuleCase found =
        new RuleCase(
            map.at(),
            map.required("name"),
            Keys.word(map, "rule"),
            dates(map),
            asOf == null ? USUAL_DAY : asOf,
            map.has("place") ? Keys.oneOf(map, "place", Place.class) : Place.ACTIVE_BASE,
            purge(map),
            map.has("verdict") ? Keys.oneOf(map, "verdict", Verdict.class, Verdict::name) : null,
            texts(map, "cites"),
            texts(map, "never_cites"));
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
        found.put(entry.name(), Keys.requiredDate(dates, entry.name()));
      }
    }
    return found;
  }

  private static @Nullable Purge purge(YamlMap map) throws RuleException {
    if (!map.has("purge")) {
      return null;
    }
    String text = map.required("purge");
    return text.equals("none") ? Purge.none() : new Purge(Keys.period(map.at("purge"), text));
  }

  private static List<String> texts(YamlMap map, String key) throws RuleException {
    return map.scalars(key).stream().map(YamlScalar::text).toList();
  }
}
