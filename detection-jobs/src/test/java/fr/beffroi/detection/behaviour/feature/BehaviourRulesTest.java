package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does the reader say of rules that are not right? */
class BehaviourRulesTest {
  private static Problem only(String from, String to) {
    assertThat(Behaviours.EVERY_MEASURE).contains(from);
    BehaviourRules rules = Behaviours.read(Behaviours.EVERY_MEASURE.replace(from, to));
    assertThat(rules.problems()).hasSize(1);
    return rules.problems().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "entity: source.ip § entity: source.io § behaviour/test.yml:4:9: 'source.io' is no 'entity'"
            + ": take one of [source.ip, user.name, host.name, service, commune]. Did you mean"
            + " 'source.ip'?",
        "window: 1h § windo: 1h § behaviour/test.yml:6:1: unknown key 'windo'. Did you mean"
            + " 'window'?",
        "window: 1h § window: 15m § behaviour/test.yml:6:9: a window is 1 to 24 whole panes:"
            + " lengthen 'pane'",
        "pane: 10m § pane: 7m § behaviour/test.yml:7:7: a pane is from a minute to a day, and"
            + " divides the day: write 1m, 10m, 1h or 1d",
        "pane: 10m § pane: soon § behaviour/test.yml:7:7: 'soon' is no time span: write 30s, 10m,"
            + " 2h or 7d, a year at most",
        "minimum-events: 1 § minimum-events: 0 § behaviour/test.yml:8:17: '0' is no whole number"
            + " from 1",
        "measure: regularity § measure: regularit § behaviour/test.yml:16:56: 'regularit' is no"
            + " 'measure': take one of [count, share, distinct, sum, entropy, length, regularity,"
            + " new_values, hour_habit]. Did you mean 'regularity'?",
        "measure: regularity § measure: count, field: a § behaviour/test.yml:16:70: the measure"
            + " 'count' has no 'field': remove this key",
        "measure: distinct, field: user.name § measure: distinct § behaviour/test.yml:12:5: 'field'"
            + " is missing: add this key",
        "field: source.bytes § field: source.byte § behaviour/test.yml:13:63: no format gives the"
            + " field 'source.byte'. Did you mean 'source.bytes'?",
        "name: failures § name: Échecs § behaviour/test.yml:10:12: 'Échecs': a name has small"
            + " letters, digits and '_', 40 at most",
        "name: users § name: share § behaviour/test.yml:12:5: another feature is called 'share'"
            + " already: change this name",
        "{event.outcome: failure}} § {event.outcome|contain: failure}} § behaviour/test.yml:10:69:"
            + " unknown modifier 'contain'. Did you mean 'contains'?",
        "id: 00000000 § id: 0000 § behaviour/test.yml:1:5: '0000-0000-4000-8000-000000000001' is no"
            + " UUID: make one with uuidgen",
      })
  void anErrorSaysWhereWhatAndWhatToDo(String from, String to, String said) {
    BehaviourRules rules = Behaviours.read(Behaviours.EVERY_MEASURE.replaceFirst(q(from), to));

    assertThat(rules.problems()).isNotEmpty();
    assertThat(rules.problems().get(0).toString()).isEqualTo(said);
  }

  private static String q(String text) {
    return Pattern.quote(text);
  }

  @Test
  void anErrorIsSaidInFrenchToo() {
    assertThat(only("window: 1h", "windo: 1h").in(Locale.FRENCH))
        .isEqualTo("behaviour/test.yml:6:1: clé inconnue 'windo'. Vouliez-vous dire « window » ?");
  }

  @Test
  void aBrokenRuleStopsNoOther() {
    BehaviourRules rules =
        BehaviourRules.load(
            RuleFiles.of(
                new RuleFile("behaviour/a.yml", "test", "entity: nobody"),
                new RuleFile("behaviour/b.yml", "test", Behaviours.EVERY_MEASURE)));

    assertThat(rules.problems()).hasSize(1);
    assertThat(rules.rules()).extracting(BehaviourRule::name).containsExactly("every");
  }

  @Test
  void twoRulesCannotHaveOneId() {
    BehaviourRules rules =
        BehaviourRules.load(
            RuleFiles.of(
                new RuleFile("behaviour/a.yml", "test", Behaviours.EVERY_MEASURE),
                new RuleFile("behaviour/b.yml", "test", Behaviours.EVERY_MEASURE)));

    assertThat(rules.rules()).hasSize(1);
    assertThat(rules.problems()).hasSize(1);
  }

  @Test
  void anotherTitleLeavesWhatWasLearntAndAnotherFieldDoesNot() {
    BehaviourRule rule = Behaviours.sound(Behaviours.EVERY_MEASURE).rules().get(0);
    BehaviourRules titled = Behaviours.sound(Behaviours.EVERY_MEASURE.replace("fr: a", "fr: b"));
    BehaviourRules other =
        Behaviours.sound(Behaviours.EVERY_MEASURE.replace("source.bytes", "network.bytes"));

    assertThat(titled.of(rule.id(), rule.fingerprint())).isNotNull();
    assertThat(other.of(rule.id(), rule.fingerprint())).isNull();
  }

  @Test
  void holidaysThatEndBeforeTheyBeginAreRefused() {
    SchoolHolidays holidays =
        SchoolHolidays.load(
            RuleFiles.of(
                new RuleFile(
                    "behaviour/calendar/ours.yml",
                    "test",
                    "holidays: [{name: a, zones: [Corse], from: 2026-03-01, to: 2026-02-01}]")));

    assertThat(holidays.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .isEqualTo(
            "behaviour/calendar/ours.yml:1:60: these holidays end before they begin: swap from and"
                + " to");
  }
}
