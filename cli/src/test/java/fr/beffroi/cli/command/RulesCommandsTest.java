package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {
  private static final String RULE =
      """
      title: A login that nobody should use
      id: 5b0f0a53-6f8e-4c8e-9a55-0d6a5b1f7c11
      name: our_guest_login
      status: stable
      level: high
      logsource: {category: authentication}
      detection:
        selection:
          user.name: guest
        condition: selection
      beffroi:
        category: policy
        attack: {fr: "quelqu'un essaie guest", en: "somebody tries guest"}
      """;
  private static final String LINE =
      "Mar  3 04:05:06 srv sshd[812]: Failed password for invalid user guest from 192.0.2.7 port 4711 ssh2";

  @TempDir private Path folder;

  @Test
  void aRuleOfTheTownStandsBesideTheShippedOnes() throws IOException {
    rule(RULE);
    CommandRun run =
        CommandRun.in(folder).call("rules", "list", "--rules", "ours", "--output", "csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.lines().get(0))
        .isEqualTo("rule.name,rule.level,rule.category,rule.origin,rule.title");
    assertThat(run.out())
        .contains("our_guest_login,high,policy,ours,A login that nobody should use");
  }

  @Test
  void aRuleTellsItsAttackAndShowsItsFile() throws IOException {
    rule(RULE);
    CommandRun run =
        CommandRun.in(folder).call("rules", "show", "our_guest_login", "--rules=ours", "--lang=fr");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("L'attaque", "quelqu'un essaie guest", "condition: selection");
  }

  private static final String BEHAVIOUR =
      """
      id: 00000000-0000-4000-8000-000000000009
      title: {fr: "Connexions de guest", en: "Logins of guest"}
      entity: source.ip
      logsource: {category: authentication}
      features:
        - name: failures
          title: {fr: "échecs", en: "failures"}
          measure: count
          where: {event.outcome: failure}
      """;

  @Test
  void rulesOfBehaviourAreListedShownCheckedAndTestedToo() throws IOException {
    Files.createDirectories(folder.resolve("ours/behaviour"));
    Path rule = folder.resolve("ours/behaviour/guests.yml");
    Files.writeString(rule, BEHAVIOUR);
    Files.writeString(
        folder.resolve("ours/behaviour/guests.test.yml"),
        "cases:\n  - name: one try\n    lines: [{repeat: 1, line: '"
            + LINE.replace("Mar  3 04:05:06", "{syslog}")
            + "'}]\n    expect:\n      - {entity: 192.0.2.7, values: {failures: 2}}\n");

    CommandRun listed = call("list", "--output", "csv");
    assertThat(listed.out()).contains("guests,medium,anomaly,ours,Logins of guest");
    assertThat(call("show", "guests").out()).contains("What it measures", "measure: count");
    CommandRun tested = call("test");
    assertThat(tested.code()).isEqualTo(1);
    assertThat(tested.out())
        .contains("behaviour/guests.test.yml:5:")
        .contains("'one try': got failures = 1.0");

    Files.writeString(rule, BEHAVIOUR.replace("measure: count", "measure: cuont"));
    CommandRun linted = call("lint");
    assertThat(linted.code()).isEqualTo(1);
    assertThat(linted.out()).contains("behaviour/guests.yml:8:").contains("Did you mean 'count'?");
  }

  @Test
  void namesOfServicesOfArtificialIntelligenceAreTestedToo() throws IOException {
    Files.createDirectories(folder.resolve("ours/llm"));
    Files.copy(
        Path.of("../rules/llm/adobe_firefly.yml"), folder.resolve("ours/llm/adobe_firefly.yml"));
    Files.writeString(
        folder.resolve("ours/llm/adobe_firefly.test.yml"),
        "cases:\n  - name: a wrong hope\n    domains: [example.org]\n"
            + "    expect: {category: image}\n");
    CommandRun tested = call("test");
    assertThat(tested.code()).isEqualTo(1);
    assertThat(tested.out()).contains("llm/adobe_firefly.test.yml:").contains("'example.org'");
  }

  @Test
  void holidaysThatNobodyWroteDownAreAWarning() throws IOException {
    rule(RULE);
    CommandRun later = CommandRun.in(folder).at(Instant.parse("2036-03-20T12:00:00Z"));
    assertThat(later.call("rules", "lint", "--lang=fr", "--rules", "ours").out())
        .contains("behaviour/calendar/school-holidays.yml:")
        .containsPattern("vacances scolaires connues jusqu'au 20\\d\\d-08-31 seulement");
  }

  private CommandRun call(String command, String... options) {
    List<String> words = new ArrayList<>(List.of("rules", command));
    words.addAll(List.of(options));
    words.addAll(List.of("--rules", "ours"));
    return CommandRun.in(folder).call(words.toArray(String[]::new));
  }

  @Test
  void aBrokenRuleIsAFindingWithItsPlaceAndTheOthersGoOn() throws IOException {
    rule(RULE.replace("user.name: guest", "user.name|contain: guest"));
    CommandRun run = CommandRun.in(folder).call("rules", "lint", "--rules", "ours");

    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out()).contains("our.yml:9:").contains("contain");
    assertThat(CommandRun.in(folder).call("rules", "list", "--rules", "ours").code()).isEqualTo(4);
  }

  @Test
  void aTestThatFailsIsAFindingAndOneThatHoldsIsNone() throws IOException {
    rule(RULE);
    test("fires: [our_guest_login]");
    CommandRun well = CommandRun.in(folder).call("rules", "test", "--rules", "ours");
    test("fires: none");
    CommandRun ill = CommandRun.in(folder).call("rules", "test", "--rules", "ours");

    assertThat(well.out()).doesNotContain("our.test.yml");
    assertThat(ill.code()).isEqualTo(1);
    assertThat(ill.out())
        .contains("our.test.yml")
        .contains("our_guest_login raised 1 alert(s), expected: 0");
  }

  @Test
  void anExplanationNamesThePartsThatMatchedAndThoseThatDidNot() throws IOException {
    rule(RULE);
    String other = LINE.replace("guest", "operator");
    CommandRun run =
        CommandRun.in(folder)
            .typing(LINE + "\n" + other + "\n")
            .call("rules", "explain", "our_guest_login", "-", "--rules", "ours");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("yes our_guest_login")
        .contains("no our_guest_login")
        .contains("user.name = operator");
  }

  @Test
  void whatIsInsideIsWhatTheConfigurationSays() throws IOException {
    rule(RULE.replace("user.name: guest", "source.zone: internal"));
    test("fires: [our_guest_login]");
    CommandRun without = CommandRun.in(folder).call("rules", "test", "--rules", "ours");
    Files.writeString(
        folder.resolve("beffroi.yml"),
        "commune: {slug: example, name: Example}\nnetworks: {inside: [192.0.2.0/24]}\n");
    CommandRun found = CommandRun.in(folder).call("rules", "test", "--rules", "ours");

    assertThat(without.out()).contains("our.test.yml");
    assertThat(found.out()).as(found.err()).doesNotContain("our.test.yml");
    assertThat(explain("--config=beffroi.yml").err()).contains("192.0.2.0/24", "beffroi.yml");
    assertThat(explain("--config=beffroi.yml").out()).contains("yes our_guest_login");
  }

  @Test
  void withoutAConfigurationPrivateNetworksAreInsideAndItIsSaid() throws IOException {
    rule(RULE);
    assertThat(explain("--lang=fr").err()).contains("adresses privées", "10.0.0.0/8");
    assertThat(explain("--config=nowhere.yml").code()).isEqualTo(2);
  }

  private CommandRun explain(String option) {
    return CommandRun.in(folder)
        .typing(LINE + "\n")
        .call("rules", "explain", "our_guest_login", "-", "--rules", "ours", option);
  }

  @Test
  void aNameThatNoRuleBearsIsAWrongCall() throws IOException {
    rule(RULE);
    CommandRun run =
        CommandRun.in(folder).call("rules", "show", "our_gest_login", "--rules", "ours");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("no rule is called 'our_gest_login'")
        .contains("Did you mean 'our_guest_login'?");
    assertThat(CommandRun.in(folder).call("rules", "list", "--rules", "none").code()).isEqualTo(2);
  }

  private void rule(String text) throws IOException {
    Files.createDirectories(folder.resolve("ours"));
    Files.writeString(folder.resolve("ours/our.yml"), text);
  }

  private void test(String expect) throws IOException {
    Files.writeString(
        folder.resolve("ours/our.test.yml"),
        "cases:\n  - name: one try\n    lines: ['" + LINE + "']\n    expect: {" + expect + "}\n");
  }
}
