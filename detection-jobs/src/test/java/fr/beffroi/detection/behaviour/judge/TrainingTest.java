package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is learned of a period, and what is not? */
class TrainingTest {
  @Test
  void fourWeeksSufficeAndSaySo() {
    BehaviourModel model = new Offices().days(0, 28).model();

    assertThat(model.suffices().french())
        .isEqualTo("28 jours sur 28 ; utilisable pour Connexions depuis une adresse");
    assertThat(model.rules().get(0).lesson().windows()).isEqualTo(28 * 200);
    assertThat(model.origin().from()).isEqualTo(Offices.at(0, 8));
    assertThat(model.origin().to()).isEqualTo(Offices.at(27, 18).minusMillis(1));
    assertThat(model.version()).isEqualTo("20260601-020000");
  }

  @Test
  void tooFewDaysAreLeftToTheSigmaRules() {
    BehaviourModel model = new Offices().days(0, 6).model();

    assertThat(model.rules()).isEmpty();
    assertThat(model.refused()).hasSize(1);
    assertThat(model.refused().get(0).lacks().english())
        .startsWith("Logins from an address: 1200 windows on 6 days; it takes 200 on 7 days");
    assertThat(model.suffices().english()).isEqualTo("6 days of 28; usable for nothing yet");
  }

  @Test
  void aPeriodWithoutEventsTeachesNothing() {
    assertThat(new Offices().model().rules()).isEmpty();
  }

  @Test
  void anAttackerWhoWasThereFromTheStartDoesNotBecomeUsual() {
    Offices poisoned = new Offices().days(0, 14);
    for (int day = 0; day < 14; day++) {
      for (int hour = 0; hour < 24; hour++) {
        poisoned.attack(Offices.ATTACKER, day, hour, 90, 45);
      }
    }
    BehaviourModel model = poisoned.model();
    assertThat(model.rules().get(0).lesson().entities()).isEqualTo(1);
    assertThat(model.rules().get(0).lesson().strange()).isGreaterThanOrEqualTo(14 * 24);

    Judge judge = new Judge(model, Budget.USUAL, Offices.INSIDE, Offices.PARIS);
    Offices after = new Offices().days(0, 1).attack(Offices.ATTACKER, 1, 3, 90, 45);
    assertThat(after.windows(1).stream().map(judge::judge).flatMap(Optional::stream))
        .anyMatch(found -> Offices.ATTACKER.equals(found.alert().sourceIp()));
  }

  @Test
  void anAttackOfOneNightDoesNotBecomeUsualThoughNobodyNamedIt() {
    BehaviourModel model =
        new Offices()
            .days(0, 14)
            .attack(Offices.ATTACKER, 5, 3, 90, 45)
            .attack(Offices.ATTACKER, 5, 4, 90, 45)
            .model();
    Judge judge = new Judge(model, Budget.USUAL, Offices.INSIDE, Offices.PARIS);
    Offices after = new Offices().days(0, 1).attack("203.0.113.67", 1, 3, 90, 45);
    assertThat(after.windows(1).stream().map(judge::judge).flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  void knownTroublesAreCutOut() {
    Known known = new Known(Offices.ATTACKER, Offices.at(5, 3), Offices.at(5, 5));
    Trained trained =
        new Offices()
            .days(0, 14)
            .attack(Offices.ATTACKER, 5, 3, 90, 45)
            .attack(Offices.ATTACKER, 9, 3, 90, 45)
            .train(Offices.RULES, List.of(known));
    assertThat(trained.model().origin().cut()).isEqualTo(1);
    assertThat(trained.model().rules().get(0).lesson().windows()).isEqualTo(14 * 200 + 1);
  }

  @Test
  void aModelAsGoodAsTheOneInForceIsTaken() {
    BehaviourModel before = new Offices().days(0, 14).model();
    Trained now = new Offices().days(0, 21).train(Offices.RULES, List.of());
    assertThat(now.worseThan(before, Offices.RULES, Budget.USUAL)).isEmpty();
  }

  @Test
  void aModelThatFindsLessThanTheOneInForceIsNotTaken() {
    BehaviourModel before = new Offices().days(0, 14).model();
    Offices noisy = new Offices().days(0, 14);
    for (int day = 0; day < 14; day++) {
      for (int desk = 0; desk < 20; desk++) {
        for (int hour = 8; hour < 18; hour++) {
          int failures = (7 * desk + 11 * hour + 13 * day) % 80;
          noisy.attack("10.20.1." + (10 + desk), day, hour, failures, 1);
        }
      }
    }
    Trained now = noisy.train(Offices.RULES, List.of());
    assertThat(now.worseThan(before, Offices.RULES, Budget.USUAL))
        .hasValueSatisfying(why -> assertThat(why.english()).contains("finds less"));
  }

  @Test
  void aModelOfFourWeeksIsNotWorseThanOneOfAQuietWeekThatWouldTellOfEverything() {
    BehaviourModel quietWeek = new Offices().days(0, 7).model();
    Offices month = new Offices().days(0, 28);
    for (int script = 14; script < 56; script++) {
      // Two scripts a day have an old password, on one desk or another.
      String desk = "10.20.1." + (10 + script * 7 % 20);
      month.attack(desk, script / 2, 8 + script % 10, 20 + script * 5 % 31, 1 + script % 13);
    }
    Trained now = month.train(Offices.RULES, List.of());
    assertThat(now.worseThan(quietWeek, Offices.RULES, Budget.USUAL)).isEmpty();
  }

  @Test
  void aModelThatNoLongerSufficesIsNotTaken() {
    BehaviourModel before = new Offices().days(0, 14).model();
    Trained now = new Offices().days(0, 3).train(Offices.RULES, List.of());
    assertThat(now.worseThan(before, Offices.RULES, Budget.USUAL))
        .hasValueSatisfying(why -> assertThat(why.english()).contains("no longer suffices"));
  }

  @Test
  void ofTooManyWindowsThoseOfSomeEntitiesAreKeptWhole() {
    RuleWindows windows = new RuleWindows(100);
    for (int i = 0; i < 5_000; i++) {
      windows.add(
          new Observation("entity" + i % 500, i, new double[] {1}, new double[] {Double.NaN}));
    }
    assertThat(windows.seen()).isEqualTo(5_000);
    assertThat(windows.kept()).hasSizeBetween(20, 100);
    assertThat(windows.weight()).isBetween(50, 256);
  }
}
