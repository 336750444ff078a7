package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.AskedInVain;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.RuleTest;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.TestedRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Do the rules say of log lines what their tests expect? Runs lines through everything that a rule
 * goes through in service, but Flink.
 */
public final class RuleTests {
  private final Ruleset rules;
  private final LineReader reader;

  /** Reads the lines of a case into events, in their order; the formats are its business. */
  @FunctionalInterface
  public interface LineReader {
    List<Event> read(RuleTest test);
  }

  public RuleTests(Ruleset rules, LineReader reader) {
    this.rules = rules;
    this.reader = reader;
  }

  /** Runs every test of the files. */
  public TestedRules run(RuleFiles files) {
    return TestedRules.of(
        files,
        files.in("sigma").stream()
            .filter(file -> files.testOf(file) != null || isToBeTested(file))
            .toList(),
        (file, tests, failures) -> {
          List<RuleTest> cases = RuleTest.read(tests);
          cases.forEach(test -> failures.addAll(run(file, test)));
          return cases.size();
        });
  }

  /** What other rules count and wait for fires by itself for nobody: their tests show it. */
  private boolean isToBeTested(RuleFile file) {
    List<SigmaRule> own =
        rules.rules().stream().filter(rule -> rule.header().file().equals(file.name())).toList();
    return own.isEmpty() || own.stream().anyMatch(SigmaRule::alerts);
  }

  /** Runs one case: of all rules that fire, those of the file are compared with what it expects. */
  public List<Problem> run(RuleFile file, RuleTest test) {
    Set<String> ofFile =
        rules.rules().stream()
            .map(SigmaRule::header)
            .filter(header -> header.file().equals(file.name()))
            .map(header -> header.name())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Integer> fired = new TreeMap<>();
    for (Alert alert : alerts(reader.read(test))) {
      if (ofFile.contains(alert.rule().name())) {
        fired.merge(alert.rule().name(), 1, Integer::sum);
      }
    }
    return compare(test, fired, ofFile);
  }

  private static List<Problem> compare(
      RuleTest test, Map<String, Integer> fired, Set<String> ofFile) {
    List<Problem> failures = new ArrayList<>();
    Set<String> names = new TreeSet<>(fired.keySet());
    names.addAll(test.fires().keySet());
    for (String name : names) {
      int count = fired.getOrDefault(name, 0);
      Integer expected = test.fires().get(name);
      if (!ofFile.contains(name)) {
        failures.add(unknown(test, name));
      } else if (expected == null) {
        failures.add(failure(test.at(), test.name(), name, count, "0"));
      } else if (expected == 0 ? count == 0 : count != expected) {
        String wanted = expected == 0 ? "1+" : expected.toString();
        failures.add(failure(test.at(), test.name(), name, count, wanted));
      }
    }
    return failures;
  }

  private static Problem unknown(RuleTest test, String name) {
    return Problem.error(
        test.at(),
        "« " + test.name() + " » attend '" + name + "', que le fichier de règles n'a pas",
        "\"" + test.name() + "\" expects '" + name + "', which the file of rules does not have");
  }

  private static Problem failure(
      Location at, String test, String rule, int count, String expected) {
    return Problem.error(
        at,
        "« " + test + " » : " + rule + " a levé " + count + " alerte(s), attendu : " + expected,
        "\"" + test + "\": " + rule + " raised " + count + " alert(s), expected: " + expected);
  }

  /** The last word on each alert that the events raise, in the order in which they opened. */
  public List<Alert> alerts(List<Event> events) {
    Correlator correlator = new Correlator(rules);
    Map<String, @Nullable GroupMemory> memories = new HashMap<>();
    Map<String, Alert> alerts = new LinkedHashMap<>();
    for (Hit hit : hits(events)) {
      Step step = correlator.onHit(memories.get(hit.key()), hit);
      memories.put(hit.key(), step.memory());
      step.alerts().forEach(alert -> alerts.put(alert.id(), alert));
    }
    memories.values().stream()
        .filter(Objects::nonNull)
        .flatMap(memory -> correlator.onTime(memory, Long.MAX_VALUE).alerts().stream())
        .forEach(alert -> alerts.put(alert.id(), alert));
    return List.copyOf(alerts.values());
  }

  private List<Hit> hits(List<Event> events) {
    EventMatcher matcher = new EventMatcher(rules);
    AskedInVain questions = new AskedInVain(rules);
    List<Hit> hits = new ArrayList<>();
    for (Event event : events) {
      hits.addAll(questions.onEvent(event, matcher.onEvent(event)));
    }
    hits.addAll(questions.end());
    return hits;
  }
}
