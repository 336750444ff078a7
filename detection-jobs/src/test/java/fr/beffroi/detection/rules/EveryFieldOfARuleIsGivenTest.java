package fr.beffroi.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Does some format give each field that a rule names? A rule on a field that nothing gives never
 * fires, and nobody notices.
 */
class EveryFieldOfARuleIsGivenTest {
  /** Of the formats in {@code ingest}: what each sample's lines become. */
  private static final Path GOLDEN = Path.of("../ingest/src/test/resources/format");

  /** Not of a line: set by {@code ingest.enrich}, by the source, or by a collector's tick. */
  private static final Set<String> NOT_OF_A_LINE =
      Set.of(
          "source.zone",
          "destination.zone",
          "source.service",
          "evasion.kind",
          "llm.provider",
          "llm.category",
          "llm.status",
          "llm.traffic",
          "llm.hours",
          "llm.bytes",
          "user.kind",
          "log.source",
          "tick.lines",
          "tick.overdue");

  @Test
  void noRuleNamesAFieldThatNoFormatGives() throws IOException, RuleException {
    Set<String> given = given();
    for (RuleFile file : RuleFiles.shipped().in("sigma")) {
      for (YamlNode rule : Yaml.read(file.name(), file.text())) {
        assertThat(given).as(rule.at().toString()).containsAll(RuleFields.of((YamlMap) rule));
      }
    }
  }

  @Test
  void whatIsNotOfALineIsUsedBySomeRule() throws RuleException {
    Set<String> used = new TreeSet<>();
    for (RuleFile file : RuleFiles.shipped().in("sigma")) {
      for (YamlNode rule : Yaml.read(file.name(), file.text())) {
        used.addAll(RuleFields.of((YamlMap) rule));
      }
    }
    assertThat(used).containsAll(NOT_OF_A_LINE);
  }

  private static Set<String> given() throws IOException {
    Set<String> given = new TreeSet<>(NOT_OF_A_LINE);
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      List<Path> goldens = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(goldens).isNotEmpty();
      for (Path golden : goldens) {
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
}
