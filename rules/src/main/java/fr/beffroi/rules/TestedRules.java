package fr.beffroi.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of the tests of a set of rules?
 *
 * @param cases how many cases were run
 * @param failures what differed, at the case that says otherwise
 * @param untested files of rules without a test beside them
 */
public record TestedRules(int cases, List<Problem> failures, List<String> untested) {
  public TestedRules {
    failures = List.copyOf(failures);
    untested = List.copyOf(untested);
  }

  /** Runs what stands in one test; adds what differed, and gives how many cases there were. */
  @FunctionalInterface
  public interface Runner {
    int run(RuleFile rule, RuleFile test, List<Problem> failures) throws RuleException;
  }

  /** The tests of these files; one that cannot be read is a failure and stops no other. */
  public static TestedRules of(RuleFiles files, List<RuleFile> rules, Runner runner) {
    int cases = 0;
    List<Problem> failures = new ArrayList<>();
    List<String> untested = new ArrayList<>();
    for (RuleFile rule : rules) {
      RuleFile test = files.testOf(rule);
      if (test == null) {
        untested.add(rule.name());
        continue;
      }
      try {
        cases += runner.run(rule, test, failures);
      } catch (RuleException e) {
        failures.add(e.problem());
      }
    }
    return new TestedRules(cases, failures, untested);
  }

  /** Those of both. */
  public TestedRules and(TestedRules other) {
    List<Problem> allFailures = new ArrayList<>(failures);
    allFailures.addAll(other.failures);
    List<String> allUntested = new ArrayList<>(untested);
    allUntested.addAll(other.untested);
    return new TestedRules(cases + other.cases, allFailures, allUntested);
  }

  /** Whether every file has a test, and every case is as expected. */
  public boolean isWell() {
    return failures.isEmpty() && untested.isEmpty();
  }
}
