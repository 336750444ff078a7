package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.behaviour.feature.Finding;
import fr.beffroi.detection.behaviour.feature.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which windows does a judge tell about, and in which words? */
class JudgeTest {
  private static final BehaviourModel MODEL = new Offices().days(0, 14).model();
  private static final Judge JUDGE = new Judge(MODEL, Budget.USUAL, Offices.INSIDE, Offices.PARIS);

  @Test
  void aSprayOfPasswordsIsAnAnomalyThatNamesWhatMadeIt() {
    Offices month = new Offices().days(0, 14).attack(Offices.ATTACKER, 14, 3, 60, 30);
    List<Alert> alerts = judged(month, 14);

    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0);
    assertThat(alert.sourceIp()).isEqualTo(Offices.ATTACKER);
    assertThat(alert.rule().category()).isEqualTo(Category.ANOMALY);
    assertThat(alert.rule().id()).isEqualTo("00000000-0000-4000-8000-000000000007");
    assertThat(alert.traits().inside()).isFalse();
    assertThat(alert.evidence()).hasSizeBetween(3, 4).allMatch(it -> it.startsWith("test/"));
    assertThat(alert.ended()).as("that is for time to say").isFalse();
    assertThat(alert.count()).isEqualTo(60);
    assertThat(alert.message().french())
        .startsWith("Connexions depuis une adresse : inhabituel pour " + Offices.ATTACKER);
    assertThat(alert.reasons().stream().map(reason -> reason.in(Locale.ENGLISH)))
        .anyMatch(reason -> reason.startsWith("failures: 60; usually 0 in the"))
        .anyMatch(reason -> reason.startsWith("different accounts: 30; usually 1 in the"))
        .last()
        .asString()
        .contains("this is to be expected");
  }

  @Test
  void whatIsUsualForAnEntityThatIsKnownIsItsOwnHabit() {
    Offices month = new Offices().days(0, 14).attack("10.20.1.10", 14, 9, 80, 30);
    List<Alert> alerts = judged(month, 14);

    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).reasons().get(0).french())
        .contains("pour 10.20.1.10, un jour ouvré, le matin (connu depuis le 02/03/2026");
  }

  @Test
  void ordinaryDaysStayWithinTheBudget() {
    assertThat(judged(new Offices().days(0, 28), 14)).hasSizeLessThanOrEqualTo(14);
  }

  @Test
  void aChangeBelowTheMinimumEffectIsNeverAnAnomaly() {
    Offices month = new Offices().days(0, 14).attack("10.20.1.10", 14, 3, 4, 2);
    assertThat(judged(month, 14)).isEmpty();
  }

  @Test
  void theSameWindowIsToldUnderTheSameName() {
    Offices month = new Offices().days(0, 14).attack(Offices.ATTACKER, 14, 3, 60, 30);
    assertThat(judged(month, 14)).isEqualTo(judged(month, 14));
  }

  @Test
  void aRuleThatWasChangedSinceIsNotJudged() {
    BehaviourModel other =
        new Offices()
            .days(0, 14)
            .train(Offices.rules(Offices.RULE.replace("failure}", "failed}")), List.of())
            .model();
    Judge judge = new Judge(other, Budget.USUAL, Offices.INSIDE, Offices.PARIS);
    Offices month = new Offices().days(0, 1).attack(Offices.ATTACKER, 1, 3, 60, 30);
    assertThat(month.windows(1).stream().map(judge::judge)).noneMatch(Optional::isPresent);
  }

  private static List<Alert> judged(Offices offices, int learnedDays) {
    return offices.windows(learnedDays).stream()
        .filter(window -> !window.start().isBefore(Offices.at(learnedDays, 0)))
        .map(JudgeTest::alert)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Alert> alert(Window window) {
    return JUDGE.judge(window).map(Finding::alert);
  }
}
