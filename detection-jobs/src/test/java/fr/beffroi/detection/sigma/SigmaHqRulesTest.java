package fr.beffroi.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.detection.sigma.condition.EventView;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Does the engine read the world's rules, and match with them what their authors say they match?
 */
class SigmaHqRulesTest {
  private static final Path SHARED = Path.of("../../shared/evaluation");
  private static final Path RULES = SHARED.resolve("16_sigmahq_rules/sigmahq-rules.tar.gz");
  private static final Path EVENTS = SHARED.resolve("08_sigma_regression/events.jsonl.gz");

  @Test
  void everyPublicRuleLoadsOrIsRefusedWithAReason() throws IOException {
    assumeTrue(Files.exists(RULES), "the public rules are not on this machine: " + RULES);

    List<RuleFile> files = files();
    Ruleset rules = Ruleset.load(RuleFiles.of(files.toArray(RuleFile[]::new)));

    List<Problem> errors = rules.problems().stream().filter(Problem::isError).toList();
    Map<String, Integer> reasons = new TreeMap<>();
    errors.forEach(e -> reasons.merge(e.english().replaceAll("\\d+", "N"), 1, Integer::sum));
    write("sigmahq-refused.txt", rules.detections().size() + " loaded\n" + reasons + "\n" + errors);
    assertThat(rules.detections().size() + errors.size()).isEqualTo(files.size());
    assertThat(rules.detections()).hasSizeGreaterThan(3_500);
  }

  @Test
  void rulesMatchTheEventsThatTheirAuthorsRecorded() throws IOException {
    assumeTrue(Files.exists(RULES) && Files.exists(EVENTS), "no regression events: " + EVENTS);

    Ruleset rules = Ruleset.load(RuleFiles.of(files().toArray(RuleFile[]::new)));
    EventMatcher matcher = new EventMatcher(rules);
    List<String> missed = new ArrayList<>();
    int cases = 0;
    for (String line : lines(EVENTS)) {
      JsonNode regression = new ObjectMapper().readTree(line);
      Optional<SigmaRule> rule = rules.find(regression.get("rule_id").asText());
      if (rule.isPresent()) {
        cases++;
        DetectionRule detection = (DetectionRule) rule.get();
        if (!matchesOne(matcher, detection, regression.get("events"))) {
          missed.add(detection.header().file());
        }
      } else {
        missed.add("not loaded: " + regression.get("rule_path").asText());
      }
    }
    write("sigma-regression.txt", cases + " cases, missed:\n" + String.join("\n", missed));
    assertThat(missed).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void theIndexPassesNoRuleByThatMatches() throws IOException {
    assumeTrue(Files.exists(RULES) && Files.exists(EVENTS), "no regression events: " + EVENTS);

    Ruleset rules = Ruleset.load(RuleFiles.of(files().toArray(RuleFile[]::new)));
    EventMatcher matcher = new EventMatcher(rules);
    EventView view = new EventView(rules.fields());
    for (String line : lines(EVENTS)) {
      JsonNode regression = new ObjectMapper().readTree(line);
      Optional<SigmaRule> rule = rules.find(regression.get("rule_id").asText());
      for (JsonNode json : regression.get("events")) {
        if (rule.isPresent()) {
          Event event = event((DetectionRule) rule.get(), json.get("Event"));
          List<DetectionRule> asked =
              rules.detections().stream()
                  .filter(one -> one.asks(event.logsource()))
                  .filter(one -> one.condition().matches(view.of(event)))
                  .toList();
          assertThat(matcher.matching(event)).isEqualTo(asked);
        }
      }
    }
  }

  private static boolean matchesOne(EventMatcher matcher, DetectionRule rule, JsonNode events) {
    for (JsonNode json : events) {
      if (matcher.matching(event(rule, json.get("Event"))).contains(rule)) {
        return true;
      }
    }
    return false;
  }

  private static Event event(DetectionRule rule, JsonNode json) {
    Event.Builder event =
        new Event.Builder("test/1", 0, "commune", Instant.EPOCH).logsource(rule.logsource());
    JsonNode system = json.get("System");
    event.set("EventID", system.path("EventID").asText());
    event.set("Channel", system.path("Channel").asText());
    event.set("Computer", system.path("Computer").asText());
    event.set("Provider_Name", system.path("Provider").path("#attributes").path("Name").asText());
    for (String part : List.of("EventData", "UserData")) {
      json.path(part)
          .properties()
          .forEach(field -> event.set(field.getKey(), field.getValue().asText()));
    }
    return event.build();
  }

  private static void write(String name, String text) throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", name), text);
  }

  private static List<String> lines(Path gz) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** The rule files of a tar archive (POSIX ustar: headers of 512 bytes, contents padded). */
  private static List<RuleFile> files() throws IOException {
    List<RuleFile> files = new ArrayList<>();
    try (InputStream tar = new GZIPInputStream(Files.newInputStream(RULES))) {
      String longName = null;
      for (byte[] header = tar.readNBytes(512);
          header.length == 512 && header[0] != 0;
          header = tar.readNBytes(512)) {
        int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
        byte[] content = tar.readNBytes((size + 511) / 512 * 512);
        String name = longName != null ? longName : text(header, 345, 155) + text(header, 0, 100);
        longName = header[156] == 'L' ? text(content, 0, size) : null;
        if (name.endsWith(".yml") && header[156] == '0') {
          String rule = new String(content, 0, size, StandardCharsets.UTF_8);
          files.add(new RuleFile("sigma/" + name, "sigmahq", rule));
        }
      }
    }
    return files;
  }

  private static String text(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
