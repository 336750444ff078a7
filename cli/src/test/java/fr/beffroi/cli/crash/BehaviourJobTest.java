package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.detection.job.TownJob;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does learned behaviour come and go, and change its model, while everything else goes on? On a
 * real Flink, its checkpoints and a store.
 */
class BehaviourJobTest {
  @TempDir private Path folder;

  @Test
  void anAnomalyBecomesAnAlertAndJoinsAnIncident() throws Exception {
    try (WatchedDesks town = new WatchedDesks(folder)) {
      town.receiveDays(0, WatchedDesks.LEARNED);
      town.models().take(town.train(1));
      try (TownJob job = town.judging()) {
        town.receiveOddNight(WatchedDesks.LEARNED);
        town.awaitJudged();
        assertThat(job.runs()).isTrue();
      }
      assertThat(town.anomalies())
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.message().english()).contains("unusual for"));
      assertThat(town.incidents())
          .anySatisfy(
              incident ->
                  assertThat(incident.rules().toString())
                      .contains(town.anomalies().get(0).rule().name()));
    }
  }

  @Test
  void behaviourIsSwitchedOffAndOnFromTheCheckpointOfTheOther() throws Exception {
    try (WatchedDesks town = new WatchedDesks(folder)) {
      town.receiveDays(0, WatchedDesks.LEARNED);
      town.models().take(town.train(1));
      try (TownJob on = town.judging()) {
        town.awaitJudged();
        assertThat(on.runs()).isTrue();
      }
      try (TownJob off = town.goingOn(false)) {
        town.receiveOddNight(WatchedDesks.LEARNED);
        town.awaitJudged();
        assertThat(off.runs()).isTrue();
      }
      assertThat(town.anomalies()).as("switched off").isEmpty();
      try (TownJob again = town.goingOn(true)) {
        town.receiveOddNight(WatchedDesks.LEARNED + 2);
        town.awaitJudged();
        assertThat(again.runs()).isTrue();
      }
      assertThat(town.anomalies()).as("switched on again").isNotEmpty();
      try (WatchedDesks once = inOneGo(town)) {
        assertThat(town.found().counts()).as("no event twice").isEqualTo(once.found().counts());
      }
    }
  }

  /** What one job that never stopped finds of the same lines, without behaviour. */
  private WatchedDesks inOneGo(WatchedDesks town) throws Exception {
    WatchedDesks again = new WatchedDesks(folder.resolve("again"));
    again.receiveDays(0, WatchedDesks.LEARNED);
    again.receiveOddNight(WatchedDesks.LEARNED);
    again.receiveOddNight(WatchedDesks.LEARNED + 2);
    try (TownJob job = again.judging()) {
      again.awaitJudged();
      assertThat(job.runs()).isTrue();
    }
    assertThat(again.anomalies()).as("it has no model").isEmpty();
    assertThat(town.desks().at(0, 0, 0, 0)).isEqualTo(again.desks().at(0, 0, 0, 0));
    return again;
  }

  @Test
  void aModelEntersTheRunningJobAndTheOneBeforeComesBackWhileHabitsStay() throws Exception {
    try (WatchedDesks town = new WatchedDesks(folder)) {
      town.receiveDays(0, WatchedDesks.LEARNED);
      BehaviourModel model = town.train(1);
      BehaviourModel silent = new BehaviourModel(later(model), List.of(), model.refused());
      try (TownJob job = town.judging()) {
        town.receiveOddNight(WatchedDesks.LEARNED);
        town.awaitJudged();
        assertThat(town.anomalies()).as("without a model").isEmpty();

        town.models().take(model);
        town.awaitModel();
        town.receiveOddNight(WatchedDesks.LEARNED + 2);
        town.awaitJudged();
        List<Alert> first = town.anomalies();
        assertThat(first)
            .as("by the first model, and by the habits from before it")
            .isNotEmpty()
            .anySatisfy(
                one -> assertThat(one.reasons().toString()).contains("known since 2026-03-0"));

        town.models().take(silent);
        town.awaitModel();
        town.receiveOddNight(WatchedDesks.LEARNED + 4);
        town.awaitJudged();
        assertThat(town.anomalies()).as("by a model that judges nothing").hasSameSizeAs(first);

        assertThat(town.models().putBack()).isPresent();
        town.awaitModel();
        town.receiveOddNight(WatchedDesks.LEARNED + 6);
        town.awaitJudged();
        assertThat(town.anomalies()).as("put back").hasSizeGreaterThan(first.size());
        assertThat(job.runs()).isTrue();
      }
    }
  }

  private static Origin later(BehaviourModel model) {
    Instant trained = model.origin().trained().plusSeconds(60);
    return new Origin(
        trained,
        model.origin().from(),
        model.origin().to(),
        model.origin().days(),
        model.origin().windows(),
        model.origin().cut(),
        model.origin().rules());
  }
}
