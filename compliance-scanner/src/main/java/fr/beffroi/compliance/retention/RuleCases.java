package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Do the rules say what their {@code .test.yml} expect of them? A row is judged twice, by itself
 * and by the dates that part a whole table, since an audit uses the second.
 *
 * @param problems tests that cannot be read, and rules that have none
 */
public record RuleCases(List<RuleCase> cases, List<Problem> problems) {
  public RuleCases {
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
  }

  /** The cases of every file of the folder {@code retention/} of which {@code pack} was read. */
  public static RuleCases of(RuleFiles files, RetentionPack pack) {
    List<RuleCase> cases = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (RuleFile file : files.in("retention")) {
      RuleFile test = files.testOf(file);
      if (test != null) {
        read(test, cases, problems);
      } else if (holdsARule(file, pack)) {
        problems.add(withoutTest(file));
      }
    }
    return new RuleCases(cases, problems);
  }

  private static void read(RuleFile test, List<RuleCase> cases, List<Problem> problems) {
    try {
      cases.addAll(RuleCaseReader.read(test));
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }

  /** A file of agreements has nothing to test. */
  private static boolean holdsARule(RuleFile file, RetentionPack pack) {
    return pack.rules().stream().anyMatch(rule -> rule.at().file().equals(file.name()));
  }

  private static Problem withoutTest(RuleFile file) {
    return Problem.warning(
        Location.of(file.name()),
        "pas de test : écrivez " + file.testName(),
        "no test: write " + file.testName());
  }

  /** What is wrong with a rule in this case; nothing where it does what is expected. */
  public static List<Problem> failures(RuleCase given, RetentionPack pack) {
    RetentionRule rule = pack.asOf(given.asOf()).rule(given.rule()).orElse(null);
    if (rule == null) {
      return List.of(
          Problem.error(
              given.at(),
              "aucune règle en vigueur ne s'appelle '" + given.rule() + "'",
              "no rule in force is called '" + given.rule() + "'"));
    }
    List<Problem> failures = new ArrayList<>();
    verdict(given, rule, failures);
    citations(given, rule, failures);
    return failures;
  }

  private static void verdict(RuleCase given, RetentionRule rule, List<Problem> failures) {
    Verdict expected = given.verdict();
    if (expected == null) {
      return;
    }
    Purge purge = given.purge();
    if (purge != null) {
      compare(given, expected, purge.verdict(rule), failures);
      return;
    }
    TriggerDates dates = new TriggerDates(given.dates());
    compare(given, expected, rule.verdict(dates, given.place(), given.asOf()), failures);
    compare(given, expected, bySlices(rule, dates, given.place(), given.asOf()), failures);
  }

  private static Verdict bySlices(
      RetentionRule rule, TriggerDates dates, Place place, LocalDate asOf) {
    TwoClocks clocks = rule.clocks();
    if (!dates.dates().keySet().containsAll(clocks.triggers())) {
      return rule.verdict(Phase.UNDATED, place);
    }
    @Nullable LocalDate active = dates.of(clocks.active().trigger());
    @Nullable LocalDate last = dates.of(clocks.last().trigger());
    Phase phase =
        clocks.slices(asOf).stream()
            .filter(slice -> slice.holds(active, last))
            .map(Slice::phase)
            .collect(Collectors.collectingAndThen(Collectors.toList(), RuleCases::only));
    return rule.verdict(phase, place);
  }

  private static Phase only(List<Phase> phases) {
    if (phases.size() != 1) {
      throw new IllegalStateException("a row is in " + phases + " and not in one slice");
    }
    return phases.get(0);
  }

  private static void compare(
      RuleCase given, Verdict expected, Verdict found, List<Problem> failures) {
    if (expected != found) {
      failures.add(
          Problem.error(
              given.at(),
              "'" + given.name() + "' : attendu " + expected + ", la règle dit " + found,
              "'" + given.name() + "': expected " + expected + ", the rule says " + found));
    }
  }

  private static void citations(RuleCase given, RetentionRule rule, List<Problem> failures) {
    String sources =
        rule.sources().stream().map(Source::reference).collect(Collectors.joining(", "));
    for (String text : given.cites()) {
      if (!sources.contains(text)) {
        failures.add(
            Problem.error(
                given.at(),
                "la règle devrait citer " + text + " et cite " + sources,
                "the rule should cite " + text + " and cites " + sources));
      }
    }
    for (String text : given.neverCites()) {
      if (sources.contains(text)) {
        failures.add(
            Problem.error(
                given.at(),
                "la règle cite " + text + ", une erreur en circulation",
                "the rule cites " + text + ", an error in circulation"));
      }
    }
  }
}
