package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
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

  /** Runs one case of the file's test; gives what differed. */
  public List<Problem> run(RuleFile file, BehaviourTest test) {
    List<Window> windows = windows(test);
    List<Problem> failures = new ArrayList<>();
    for (BehaviourTest.Expected expected : test.expected()) {
      BehaviourRule rule = rule(file, expected.rule());
      if (rule == null) {
        failures.add(failure(test, expected, "no such rule in " + file.name()));
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
        failures.add(failure(test, expected, found == null ? "no window" : "a window"));
      }
      return;
    }
    for (Map.Entry<String, Double> value : values.entrySet()) {
      int index = rule.indexOf(value.getKey());
      double actual = index < 0 ? Double.NaN : found.value(index);
      if (index < 0 || !isNear(value.getValue(), actual)) {
        failures.add(failure(test, expected, value.getKey() + " is " + actual));
      }
    }
  }

  private static boolean isNear(double expected, double actual) {
    return Double.isNaN(expected)
        ? Double.isNaN(actual)
        : Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }

  private static Problem failure(
      BehaviourTest test, BehaviourTest.Expected expected, String actual) {
    return Problem.error(
        expected.at(),
        "« " + test.name() + " » : obtenu " + actual,
        "'" + test.name() + "': got " + actual);
  }
}
