package fr.beffroi.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.TestedRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Do rule tests tell what differs from what they expect? */
class RuleTestsTest {
  private static final RuleFile RULE =
      new RuleFile("sigma/x.yml", "test", Rules.detection("s: {user.name: root}\ncondition: s"));

  @Test
  void aTestThatHoldsSaysNothing() {
    assertThat(run("lines: [root, anna]", "fires: [test], alerts: 1").failures()).isEmpty();
    assertThat(run("lines: [root, anna]", "fires: {test: 1}").failures()).isEmpty();
    assertThat(run("lines: [anna]", "fires: none").failures()).isEmpty();
    assertThat(run("lines: |\n      anna\n      root", "fires: [test]").cases()).isEqualTo(1);
  }

  @Test
  void whatDiffersIsSaidAtTheCase() {
    assertThat(run("lines: [anna]", "fires: [test]").failures())
        .singleElement()
        .asString()
        .isEqualTo("sigma/x.test.yml:2:5: \"a case\": test raised 0 alert(s), expected: 1+");
    assertThat(run("lines: [root]", "fires: none").failures())
        .singleElement()
        .asString()
        .contains("raised 1 alert(s), expected: 0");
    assertThat(run("lines: [root]", "fires: {test: 2}").failures())
        .singleElement()
        .asString()
        .contains("raised 1 alert(s), expected: 2");
    assertThat(run("lines: [root]", "fires: [other, test]").failures())
        .singleElement()
        .asString()
        .contains("expects 'other'");
    assertThat(run("lnes: [root]", "fires: none").failures())
        .singleElement()
        .asString()
        .contains("Did you mean 'lines'?");
  }

  @Test
  void aRuleWithoutATestIsNamed() {
    RuleTests tests = new RuleTests(Ruleset.load(RuleFiles.of(RULE)), test -> List.of());
    assertThat(tests.run(RuleFiles.of(RULE)).untested()).containsExactly("sigma/x.yml");
  }

  @Test
  void aCaseReadsItsFormatAndItsTime() throws Exception {
    RuleFile file =
        test(
            "lines: [a]\n    format: sshd\n    received: 2026-01-01T00:00:00Z\n    zone: Indian/Reunion",
            "fires: none");
    RuleTest test = RuleTest.read(file).get(0);
    assertThat(test.format()).isEqualTo("sshd");
    assertThat(test.received()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(test.zone().getId()).isEqualTo("Indian/Reunion");
    assertThatThrownBy(() -> RuleTest.read(test("lines: [a]\n    zone: Mars", "fires: none")))
        .hasMessageContaining("is no time zone");
  }

  @Test
  void linesAreRepeatedWhileTheClockOfTheCaseRuns() throws Exception {
    RuleTest test =
        RuleTest.read(
                test(
                    "lines: [{repeat: 3, every: 90s, values: [anna, bob], line: '{syslog} {n} {value} {\"a\":1}'},"
                        + " {after: 1h, line: '{clf} {local} {utc}'}]",
                    "fires: none"))
            .get(0);
    assertThat(test.lines())
        .containsExactly(
            "Mar 10 13:00:00 1 anna {\"a\":1}",
            "Mar 10 13:01:30 2 bob {\"a\":1}",
            "Mar 10 13:03:00 3 anna {\"a\":1}",
            "10/Mar/2026:14:03:00 +0100 2026-03-10 14:03:00 2026-03-10T13:03:00Z");
  }

  @Test
  void ticksAreStatedAsACollectorsRecords() throws Exception {
    RuleTest test =
        RuleTest.read(
                test("lines: [{tick: 'file:a', lines: 5, repeat: 2, every: 10m}]", "fires: none"))
            .get(0);
    assertThat(test.given())
        .containsExactly(
            new Given.Tick(Rules.NOON, "file:a", 5),
            new Given.Tick(Rules.NOON.plusSeconds(600), "file:a", 5));
  }

  @Test
  void aMistakeInARepeatedLineIsSaidWhereItStands() {
    assertThatThrownBy(() -> RuleTest.read(test("lines: [{repat: 3, line: a}]", "fires: none")))
        .hasMessageContaining("Did you mean 'repeat'?");
    assertThatThrownBy(
            () -> RuleTest.read(test("lines: [{repeat: 1000000, line: a}]", "fires: none")))
        .hasMessageContaining("is no number from 0 to 10000");
    assertThatThrownBy(() -> RuleTest.read(test("lines: [{repeat: 3}]", "fires: none")))
        .hasMessageContaining("'line' is missing");
  }

  private static RuleFile test(String lines, String expect) {
    return new RuleFile(
        "sigma/x.test.yml",
        "test",
        "cases:\n  - name: a case\n    " + lines + "\n    expect: {" + expect + "}\n");
  }

  private static TestedRules run(String lines, String expect) {
    RuleFiles files = RuleFiles.of(RULE, test(lines, expect));
    return new RuleTests(Ruleset.load(files), RuleTestsTest::events).run(files);
  }

  /** A line is an account's name. */
  private static List<Event> events(RuleTest test) {
    List<Event> events = new ArrayList<>();
    for (String line : test.lines()) {
      events.add(Rules.event(events.size(), events.size()).set("user.name", line).build());
    }
    return events;
  }
}
