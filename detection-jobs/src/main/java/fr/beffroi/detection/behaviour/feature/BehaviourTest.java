package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.RuleTest;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers must the rules of one file make of some log lines? A case of {@code x.test.yml},
 * whose lines are written as in the tests of Sigma rules:
 *
 * <pre>{@code
 * cases:
 *   - name: five passwords for three accounts
 *     lines: [...]
 *     expect:
 *       - entity: 203.0.113.5
 *         rule: auth_by_source        where the file has several
 *         end: 2026-03-10T12:10:00Z   of the window; else its last one
 *         values: {failures: 5, users: 3, regularity: unknown}
 *       - entity: 203.0.113.6
 *         values: none                 it has no window that could be judged
 * }</pre>
 *
 * @param lines the case's name and lines
 * @param expected in the order of the file
 */
public record BehaviourTest(RuleTest lines, List<Expected> expected) {
  private static final Set<String> KEYS = Set.of("entity", "rule", "end", "values");

  /**
   * What one window must say.
   *
   * @param values by feature, NaN for what is not to be known; null where no window is expected
   */
  record Expected(
      Location at,
      String entity,
      @Nullable String rule,
      @Nullable Instant end,
      @Nullable Map<String, Double> values) {}

  public BehaviourTest {
    expected = List.copyOf(expected);
  }

  /** The case's name. */
  public String name() {
    return lines.name();
  }

  /**
   * The cases of a test file.
   *
   * @throws RuleException where the file is no list of cases
   */
  public static List<BehaviourTest> read(RuleFile file) throws RuleException {
    List<BehaviourTest> tests = new ArrayList<>();
    for (YamlNode document : Yaml.read(file.name(), file.text())) {
      if (!(document instanceof YamlMap map) || !(map.get("cases") instanceof YamlList cases)) {
        throw new RuleException(
            document.at(),
            "un test est une liste : écrivez cases: [{name, lines, expect}]",
            "a test is a list: write cases: [{name, lines, expect}]");
      }
      for (YamlNode one : cases.items()) {
        tests.add(read(one));
      }
    }
    return tests;
  }

  private static BehaviourTest read(YamlNode node) throws RuleException {
    if (!(node instanceof YamlMap one) || !(one.get("expect") instanceof YamlList list)) {
      throw new RuleException(
          node.at(),
          "un cas a les clés name, lines et expect, une liste de {entity, values}",
          "a case has the keys name, lines and expect, a list of {entity, values}");
    }
    List<Expected> expected = new ArrayList<>();
    for (YamlNode item : list.items()) {
      expected.add(expected(item));
    }
    return new BehaviourTest(RuleTest.linesOf(one), expected);
  }

  private static Expected expected(YamlNode node) throws RuleException {
    if (!(node instanceof YamlMap map)) {
      throw new RuleException(node.at(), "écrivez {entity, values}", "write {entity, values}");
    }
    Keys.check(map, KEYS);
    return new Expected(map.at(), map.required("entity"), map.text("rule"), end(map), values(map));
  }

  private static @Nullable Instant end(YamlMap map) throws RuleException {
    String text = map.text("end");
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RuleException(
          map.at("end"),
          "'" + text + "' n'est pas un instant : écrivez 2026-03-10T12:10:00Z",
          "'" + text + "' is no instant: write 2026-03-10T12:10:00Z");
    }
  }

  private static @Nullable Map<String, Double> values(YamlMap map) throws RuleException {
    if (!(map.get("values") instanceof YamlMap given)) {
      if ("none".equals(map.text("values"))) {
        return null;
      }
      throw map.missing("values");
    }
    Map<String, Double> values = new LinkedHashMap<>();
    for (YamlMap.Entry entry : given.entries()) {
      boolean unknown = "unknown".equals(given.text(entry.name()));
      values.put(entry.name(), unknown ? Double.NaN : Keys.number(given, entry.name(), 0));
    }
    return values;
  }
}
