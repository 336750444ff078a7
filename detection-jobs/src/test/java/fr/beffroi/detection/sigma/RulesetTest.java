package fr.beffroi.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is what is wrong with a rule said with its place, the reason and what to do? */
class RulesetTest {
  private static final String SOUND = Rules.detection("s: {user.name: a}\ncondition: s");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          s: {user.name|contain: a}#condition: s        ; sigma/test.yml:7:7: unknown modifier 'contain'. Did you mean 'contains'?
          s: {user.name|base64: a}#condition: s         ; does not read the modifier 'base64'
          s: {user.name|all: a}#condition: s            ; 'all' only makes sense on a list
          s: {user.name|cidr: a}#condition: s           ; 'cidr' wants a network
          s: {user.name|lt: a}#condition: s             ; wants a number
          s: {user.name|i: a}#condition: s              ; only follow 're'
          s: {user.name|exists: a}#condition: s         ; true or false
          s: {user.name|re: '(?=a)'}#condition: s       ; Beffroi reads RE2 syntax
          s: {user.name: {a: b}}#condition: s           ; a field's value cannot be a mapping
          s: {user.name: []}#condition: s               ; would match nothing
          s: {user.name: a}                             ; 'condition' is missing
          s: {user.name: a}#condition: t                ; sigma/test.yml:8:14: no selection is called 't'. Did you
          selection: {user.name: a}#condition: selecton ; no selection is called 'selecton'. Did you mean 'selection'?
          s: {user.name: a}#condition: s and            ; ends too early
          s: {user.name: a}#condition: (s               ; is not closed
          s: {user.name: a}#condition: s s              ; is out of place
          s: {user.name: a}#condition: 1 of x*          ; no selection is called 'x*'
          s: {user.name: a}#condition: some of them     ; write '1 of'
          s: {user.name: a}#condition: s | count() > 5  ; type: event_count
          s: {user.name: a}#condition: s | near t       ; type: temporal
          s: {user.name: a}#timeframe: 5m#condition: s  ; write a correlation rule
          """)
  void whatIsWrongWithADetectionIsSaid(String detection, String message) {
    Ruleset rules = Rules.of(Rules.detection(detection.replace('#', '\n')) + "---\n" + sound("b"));

    if (message.endsWith("Did you")) {
      message = message.substring(0, message.length() - " Did you".length());
    }
    assertThat(errors(rules)).singleElement().asString().contains(message);
    assertThat(rules.detections()).extracting(rule -> rule.header().name()).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          type: event_count, rules: [a], timespan: 5m                             ; 'condition' is missing
          type: event_count, rules: [a], timespan: 5m, condition: {above: 5}      ; counts with gt, gte
          type: event_count, rules: [a], timespan: 5m, condition: {gte: 20000}    ; a whole number from 0 to 10000
          type: event_count, rules: [a], timespan: 5m, condition: {gt: 5, lt: 5}  ; contradicts itself
          type: event_count, rules: [a], timespan: 5 minutes, condition: {gte: 5} ; is no time span: write 30s, 10m
          type: event_count, rules: [a], condition: {gte: 5}                      ; 'timespan' is missing
          type: event_count, rules: [aa], timespan: 5m, condition: {gte: 5}       ; no rule in force is called 'aa'
          type: event_cont, rules: [a], timespan: 5m, condition: {gte: 5}         ; Did you mean 'event_count'?
          type: value_avg, rules: [a], timespan: 5m, condition: {gte: 5}          ; does not read 'value_avg'
          type: value_sum, rules: [a], timespan: 5m, condition: {gte: 5}          ; 'field' is missing
          type: value_sum, rules: [a], timespan: 5m, condition: {field: [x, y], gte: 5} ; adds up one field
          type: value_sum, rules: [a], timespan: 5m, condition: {field: x, gte: 1e9} ; a whole number from 0 to 1000000000000000
          type: value_count, rules: [a], timespan: 5m, condition: {gte: 5}        ; 'field' is missing
          type: temporal, rules: [a], timespan: 5m                                ; must name 2 to 32 rules
          type: temporal, rules: [a, b], timespan: 5m, condition: a and b         ; takes no condition
          type: temporal, rules: [a, c], timespan: 5m                             ; goes in a circle
          type: absence, rules: [a], timespan: 5m, group-by: [host.name]          ; group-by: [log.source]
          type: absence, rules: [a], timespan: 5s, group-by: [log.source]         ; write 1m at least
          type: event_count, rules: [a], grup-by: [x], timespan: 5m               ; Did you mean 'group-by'?
          """)
  void whatIsWrongWithACorrelationIsSaid(String correlation, String message) {
    Ruleset rules =
        Rules.of(sound("a") + "---\n" + sound("b") + "---\n" + correlation("c", correlation));

    assertThat(errors(rules)).singleElement().asString().contains(message);
    assertThat(rules.detections()).hasSize(2).allMatch(DetectionRule::alerts);
  }

  @Test
  void aCorrelationOfOtherGroupsIsRefused() {
    Ruleset rules =
        Rules.of(
            sound("a")
                + "---\n"
                + correlation(
                    "c",
                    "type: event_count, rules: [a], group-by: [source.ip],"
                        + " timespan: 5m, condition: {gte: 5}")
                + "---\n"
                + correlation(
                    "d", "type: temporal, rules: [a, c], group-by: [user.name], timespan: 5m"));

    assertThat(errors(rules))
        .singleElement()
        .asString()
        .contains("keeps the same group-by and aliases: write [source.ip]");
    assertThat(rules.correlations()).singleElement().matches(CorrelationRule::alerts);
  }

  @Test
  void aCircleOfTwoIsRefusedAndTheRestStays() {
    Ruleset rules =
        Rules.of(
            sound("a")
                + "---\n"
                + correlation("c", "type: temporal, rules: [a, d], timespan: 5m")
                + "---\n"
                + correlation("d", "type: temporal, rules: [a, c], timespan: 5m"));

    assertThat(rules.correlations()).isEmpty();
    assertThat(rules.detections()).singleElement().matches(DetectionRule::alerts);
    assertThat(errors(rules)).isNotEmpty();
  }

  @Test
  void twoRulesOfOneNameOrIdAreNotBothInForce() {
    Ruleset rules = Rules.of(sound("a") + "---\n" + sound("a"));

    assertThat(rules.detections()).hasSize(1);
    assertThat(errors(rules)).singleElement().asString().contains("another rule has");
  }

  @Test
  void aRuleOfOursThatAlertsSaysOfWhat() {
    assertThat(errors(Rules.of(sound("a").replace("{category: policy}", "{timespan: 1h}"))))
        .singleElement()
        .asString()
        .contains("'category' is missing");
    assertThat(errors(Rules.of(sound("a").replace("policy", "polcy"))))
        .singleElement()
        .asString()
        .contains("unknown category 'polcy'");
    Ruleset imported = Rules.of(sound("a").replace("beffroi: {category: policy}\n", ""));
    assertThat(errors(imported)).isEmpty();
    assertThat(imported.problems()).singleElement().asString().contains("'anomaly'");
  }

  @Test
  void aMessageMayOnlyNameWhatTheAlertHas() {
    String message = "{category: policy, message: {fr: 'a {x.y}', en: 'b'}}";
    assertThat(errors(Rules.of(sound("a").replace("{category: policy}", message))))
        .singleElement()
        .asString()
        .contains("the message cannot name {x.y}");
    String half = "{category: policy, message: {fr: 'a'}}";
    assertThat(errors(Rules.of(sound("a").replace("{category: policy}", half))))
        .singleElement()
        .asString()
        .contains("'en' is missing");
  }

  @Test
  void anUnknownFieldIsAWarningAndVendorsFieldsAreKnown() {
    Ruleset rules =
        Rules.of(
            Rules.detection("s: {sourc.ip: a, winlog.whatever: b, user.name: c}\ncondition: s"));

    assertThat(rules.detections()).hasSize(1);
    assertThat(rules.problems())
        .singleElement()
        .asString()
        .contains(
            "sigma/test.yml:7:7: no format gives the field 'sourc.ip'",
            "Did you mean 'source.ip'?");
  }

  @Test
  void aSelectionThatIsNotUsedIsAWarning() {
    Ruleset rules = Rules.of(Rules.detection("s: {user.name: a}\nt: {user.name: b}\ncondition: s"));
    assertThat(rules.problems()).singleElement().asString().contains("does not use 't'");
  }

  @Test
  void baseRulesAlertOnlyWhenGenerated() {
    String count = "type: event_count, rules: [a], timespan: 5m, condition: {gte: 5}";
    assertThat(Rules.sound(sound("a") + "---\n" + correlation("c", count)).detections())
        .noneMatch(DetectionRule::alerts);
    assertThat(
            Rules.sound(sound("a") + "---\n" + correlation("c", count + ", generate: true"))
                .detections())
        .allMatch(DetectionRule::alerts);
  }

  @Test
  void messagesAreInBothLanguages() {
    Problem problem =
        Rules.of(Rules.detection("s: {user.name|contain: a}\ncondition: s")).problems().get(0);

    assertThat(problem.in(Locale.FRENCH))
        .isEqualTo(
            "sigma/test.yml:7:7: modificateur inconnu 'contain'. Vouliez-vous dire « contains » ?");
  }

  @Test
  void aFileThatIsNoYamlStopsNoOther() {
    Ruleset rules =
        Ruleset.load(
            RuleFiles.of(
                new RuleFile("sigma/a.yml", "x", "a: [\n"),
                new RuleFile("sigma/b.yml", "x", SOUND)));

    assertThat(rules.detections()).hasSize(1);
    assertThat(errors(rules)).singleElement().asString().startsWith("sigma/a.yml:2:1");
  }

  @Test
  void aRuleIsFoundByIdNameOrTitle() {
    Ruleset rules = Rules.sound(SOUND);
    assertThat(rules.find("test")).isPresent();
    assertThat(rules.find("A test")).isPresent();
    assertThat(rules.find("00000000-0000-4000-8000-00000000000a")).isPresent();
    assertThat(rules.find("other")).isEmpty();
  }

  private static List<Problem> errors(Ruleset rules) {
    return rules.problems().stream().filter(Problem::isError).toList();
  }

  private static String sound(String name) {
    return SOUND.replace("name: test", "name: " + name).replace("00000000a", "0000000" + hex(name));
  }

  private static String hex(String name) {
    return "%02x".formatted((int) name.charAt(0));
  }

  private static String correlation(String name, String correlation) {
    return """
    title: A correlation %s
    name: %s
    id: 00000000-0000-4000-8000-0000000001%s
    beffroi: {category: brute_force}
    correlation: {%s}
    """
        .formatted(name, name, hex(name), correlation);
  }
}
