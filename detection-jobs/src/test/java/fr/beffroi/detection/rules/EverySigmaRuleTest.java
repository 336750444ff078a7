package fr.beffroi.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.beffroi.detection.job.RuleTestLines;
import fr.beffroi.detection.sigma.RuleTest;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Does every shipped rule fire on the log lines of its test, and on no others? Lines go through all
 * that they go through in service, but Flink.
 */
class EverySigmaRuleTest {
  private static final RuleFiles FILES = RuleFiles.shipped();
  private static final Ruleset RULES = Ruleset.load(FILES);
  private static final RuleTestLines LINES = new RuleTestLines();

  @TestFactory
  Stream<DynamicTest> everyRuleThatAlertsHasLinesThatMustFireAndLinesThatMustNot() {
    return FILES.in("sigma").stream()
        .map(file -> dynamicTest(file.name(), () -> holdsBothKinds(file)));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseFiresWhatItExpectsAndNothingElseOfItsFile() {
    RuleTests tests = new RuleTests(RULES, LINES);
    return FILES.in("sigma").stream()
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
  Stream<DynamicTest> everyLineOfACaseIsReadByAFormat() {
    return FILES.in("sigma").stream()
        .flatMap(
            file ->
                cases(file).stream()
                    .map(one -> dynamicTest(file.stem() + ": " + one.name(), () -> isRead(one))));
  }

  private static void holdsBothKinds(RuleFile file) {
    List<String> alerting = alerting(file);
    if (alerting.isEmpty()) {
      return; // counted and waited for by the rules of other files, whose tests show it
    }
    assertThat(FILES.testOf(file)).as("write " + file.testName()).isNotNull();
    for (String rule : alerting) {
      assertThat(cases(file)).as(rule + " fires").anyMatch(one -> one.fires().containsKey(rule));
      assertThat(cases(file))
          .as(rule + " does not fire")
          .anyMatch(one -> !one.fires().containsKey(rule));
    }
    assertThat(cases(file))
        .as(file.testName() + ": what looks like it and is harmless ('look-alike: …')")
        .anyMatch(one -> one.name().startsWith("look-alike: ") && one.fires().isEmpty());
  }

  /** A line that nothing reads could never fire, and would make a poor negative. */
  private static void isRead(RuleTest one) {
    List<Event> events = LINES.read(one);
    assertThat(events.stream().map(Event::position).distinct().count())
        .isEqualTo(one.given().size());
  }

  private static List<String> alerting(RuleFile file) {
    return RULES.rules().stream()
        .filter(SigmaRule::alerts)
        .filter(rule -> rule.header().file().equals(file.name()))
        .map(rule -> rule.header().name())
        .toList();
  }

  private static List<RuleTest> cases(RuleFile file) {
    RuleFile tests = FILES.testOf(file);
    try {
      return tests == null ? List.of() : RuleTest.read(tests);
    } catch (RuleException e) {
      throw new AssertionError(e.problem().toString(), e);
    }
  }
}
