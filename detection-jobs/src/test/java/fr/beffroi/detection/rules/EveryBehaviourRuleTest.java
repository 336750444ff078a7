package fr.beffroi.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.BehaviourTest;
import fr.beffroi.detection.behaviour.feature.BehaviourTests;
import fr.beffroi.detection.behaviour.feature.SchoolHolidays;
import fr.beffroi.detection.job.RuleTestLines;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Does every shipped behaviour rule make the numbers of its test out of log lines? Lines go through
 * all that they go through in service, but Flink.
 */
class EveryBehaviourRuleTest {
  private static final Path GOLDEN = Path.of("../ingest/src/test/resources/format");
  private static final Set<String> NOT_OF_A_LINE = Set.of("source.zone", "destination.zone");

  private static final RuleFiles FILES = RuleFiles.shipped();
  private static final BehaviourRules RULES = BehaviourRules.load(FILES);
  private static final RuleTestLines LINES = new RuleTestLines();

  @Test
  void theShippedRulesAndHolidaysReadWithoutAProblem() {
    assertThat(RULES.problems()).isEmpty();
    assertThat(RULES.rules()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(SchoolHolidays.load(FILES).problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseGivesTheNumbersThatItExpects() {
    BehaviourTests tests = new BehaviourTests(RULES, LINES);
    return files()
        .flatMap(
            file ->
                cases(file).stream()
                    .map(
                        one ->
                            dynamicTest(
                                file.stem() + ": " + one.name(),
                                () -> assertThat(tests.run(file, one)).isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> everyFeatureOfARuleIsInItsTest() {
    return RULES.rules().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.name(),
                    () -> {
                      RuleFile file =
                          files()
                              .filter(one -> one.name().equals(rule.at().file()))
                              .findFirst()
                              .orElseThrow();
                      RuleFile test = FILES.testOf(file);
                      assertThat(test).as("write " + file.testName()).isNotNull();
                      assertThat(test == null ? "" : test.text())
                          .contains(rule.featureNames().stream().map(name -> name + ": ").toList());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyLineOfACaseIsReadByAFormat() {
    return files()
        .flatMap(
            file ->
                cases(file).stream()
                    .map(one -> dynamicTest(file.stem() + ": " + one.name(), () -> isRead(one))));
  }

  @Test
  void noRuleNamesAFieldThatNoFormatGives() throws IOException, RuleException {
    Set<String> given = given();
    for (RuleFile file : files().toList()) {
      for (YamlNode rule : Yaml.read(file.name(), file.text())) {
        Set<String> fields = new TreeSet<>();
        collect((YamlMap) rule, fields);
        assertThat(given).as(file.name()).containsAll(fields);
      }
    }
  }

  private static void collect(YamlMap map, Set<String> fields) throws RuleException {
    map.scalars("field").forEach(field -> fields.add(field.text()));
    for (String key : List.of("where", "of")) {
      YamlMap clause = map.map(key);
      if (clause != null && clause.has("condition")) {
        for (YamlMap.Entry entry : clause.entries()) {
          if (entry.value() instanceof YamlMap items) {
            addItems(items, fields);
          }
        }
      } else if (clause != null) {
        addItems(clause, fields);
      }
    }
    for (String key : List.of("features", "series")) {
      if (map.get(key) instanceof YamlList features) {
        for (YamlNode feature : features.items()) {
          collect((YamlMap) feature, fields);
        }
      }
    }
  }

  private static void addItems(YamlMap items, Set<String> fields) {
    for (YamlMap.Entry item : items.entries()) {
      int bar = item.name().indexOf('|');
      fields.add(bar < 0 ? item.name() : item.name().substring(0, bar));
    }
  }

  private static Set<String> given() throws IOException {
    Set<String> given = new TreeSet<>(NOT_OF_A_LINE);
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      for (Path golden : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        for (String line : Files.readAllLines(golden)) {
          JsonNode events = json.readTree(line);
          for (JsonNode event : events.isArray() ? events : List.of(events)) {
            event.fieldNames().forEachRemaining(given::add);
          }
        }
      }
    }
    return given;
  }

  private static void isRead(BehaviourTest one) {
    List<Event> events = LINES.read(one.lines());
    assertThat(events.stream().map(Event::position).distinct().count())
        .isEqualTo(one.lines().given().size());
    assertThat(events).noneMatch(event -> "pipeline_error".equals(event.get("event.kind")));
  }

  private static Stream<RuleFile> files() {
    return FILES.in(BehaviourRules.AREA).stream()
        .filter(file -> !file.name().startsWith("behaviour/calendar/"));
  }

  private static List<BehaviourTest> cases(RuleFile file) {
    RuleFile tests = FILES.testOf(file);
    try {
      return tests == null ? List.of() : BehaviourTest.read(tests);
    } catch (RuleException e) {
      throw new AssertionError(e.problem().toString(), e);
    }
  }
}
