package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.TestedRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Do behaviour rules make of log lines the numbers that their tests expect? Lines go through all
 * that they go through in service, but Flink; every window is learnt as usual.
 */
public final class BehaviourTests {
  private static final double TOLERANCE = 0.0051;

  private final BehaviourRules rules;
  private final RuleTests.LineReader reader;

  public BehaviourTests(BehaviourRules rules, RuleTests.LineReader reader) {
    this.rules = rules;
    this.reader = reader;
  }

  /** Runs every test of the behaviour rules among the files; an empty file has no rule. */
  public TestedRules run(RuleFiles files) {
    return TestedRules.of(
        files,
        files.in(BehaviourRules.AREA).stream()
            .filter(file -> !SchoolHolidays.isIn(file) && !file.text().isBlank())
            .toList(),
        (file, tests, failures) -> {
          List<BehaviourTest> cases = BehaviourTest.read(tests);
          cases.forEach(test -> failures.addAll(run(file, test)));
          return cases.size();
        });
  }

  /** Runs one case of the file's test; gives what differed. */
  public List<Problem> run(RuleFile file, BehaviourTest test) {
    List<Window> windows = windows(test);
    List<Problem> failures = new ArrayList<>();
    for (BehaviourTest.Expected expected : test.expected()) {
      BehaviourRule rule = rule(file, expected.rule());
      if (rule == null) {
        String named = expected.rule() == null ? "" : " '" + expected.rule() + "'";
        failures.add(
            failure(
                test,
                expected,
                "aucune règle" + named + " dans " + file.name(),
                "no rule" + named + " in " + file.name()));
      } else {
        compare(test, expected, rule, windows, failures);
      }
    }
    return failures;
  }

  private @Nullable BehaviourRule rule(RuleFile file, @Nullable String name) {
    for (BehaviourRule rule : rules.rules()) {
      if (rule.at().file().equals(file.name()) && (name == null || rule.name().equals(name))) {
        return rule;
      }
    }
    return null;
  }

  private List<Window> windows(BehaviourTest test) {
    WindowStream stream =
        new WindowStream(rules, TownCalendar.of(test.lines().zone()), window -> true);
    List<Window> windows = new ArrayList<>();
    for (Event event : reader.read(test.lines())) {
      windows.addAll(stream.onEvent(event));
    }
    windows.addAll(stream.endOfInput());
    return windows;
  }

  private static void compare(
      BehaviourTest test,
      BehaviourTest.Expected expected,
      BehaviourRule rule,
      List<Window> windows,
      List<Problem> failures) {
    Window found = null;
    for (Window window : windows) {
      boolean asked = expected.end() == null || expected.end().equals(window.end());
      if (asked && window.rule().equals(rule) && window.entity().equals(expected.entity())) {
        found = window;
      }
    }
    Map<String, Double> values = expected.values();
    if (found == null || values == null) {
      if ((found == null) != (values == null)) {
        failures.add(
            found == null
                ? failure(test, expected, "aucune fenêtre", "no window")
                : failure(test, expected, "une fenêtre", "a window"));
      }
      return;
    }
    for (Map.Entry<String, Double> value : values.entrySet()) {
      int index = rule.indexOf(value.getKey());
      double actual = index < 0 ? Double.NaN : found.value(index);
      if (index < 0 || !isNear(value.getValue(), actual)) {
        failures.add(
            failure(
                test,
                expected,
                value.getKey() + " = " + said(actual, "inconnu"),
                value.getKey() + " = " + said(actual, "unknown")));
      }
    }
  }

  private static boolean isNear(double expected, double actual) {
    return Double.isNaN(expected)
        ? Double.isNaN(actual)
        : Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }

  private static String said(double value, String unknown) {
    return Double.isNaN(value) ? unknown : Double.toString(value);
  }

  private static Problem failure(
      BehaviourTest test, BehaviourTest.Expected expected, String french, String english) {
    return Problem.error(
        expected.at(),
        "« " + test.name() + " » : obtenu " + french,
        "'" + test.name() + "': got " + english);
  }
}
