package fr.beffroi.detection.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.detection.behaviour.names.NameWatch;
import fr.beffroi.detection.behaviour.names.NameWatches;
import fr.beffroi.detection.behaviour.names.Question;
import fr.beffroi.detection.behaviour.names.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Do questions come through Flink's operator, over checkpoints, capped and cleaned? */
@SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
class NameOperatorTest {
  private static final Instant NIGHT = Town.at(14, 3);
  private static final BehaviourModel MODEL = model(1);
  private static final BehaviourModel NAMELESS = model(0);

  private static BehaviourModel model(long windows) {
    Origin origin = new Origin(NIGHT, NIGHT, NIGHT.plusSeconds(windows), 1, windows, 0, "");
    return new BehaviourModel(origin, List.of(), List.of());
  }

  @Test
  void anEpisodeIsToldWhenItOpensAndWhenAnHourOfQuietHasPassed() throws Exception {
    try (Names names = new Names(null, 100)) {
      names.ask(new Town().generated("10.20.1.12", NIGHT, 60));
      List<Alert> open = names.alerts();
      assertThat(open).isNotEmpty().noneMatch(Alert::ended);

      names.processWatermark1(new Watermark(NIGHT.plus(Duration.ofHours(2)).toEpochMilli()));
      assertThat(names.alerts())
          .singleElement()
          .matches(Alert::ended)
          .matches(alert -> alert.id().equals(open.get(0).id()));
    }
  }

  @Test
  void whatWasAskedBeforeACheckpointIsCountedAfterIt() throws Exception {
    OperatorSubtaskState checkpoint;
    List<Question> questions = new Town().generated("10.20.1.12", NIGHT, 9).questions();
    try (Names names = new Names(null, 100)) {
      names.ask(questions.subList(0, 5));
      assertThat(names.alerts()).isEmpty();
      checkpoint = names.snapshot(1, 1);
    }
    try (Names restored = new Names(checkpoint, 100)) {
      restored.ask(questions.subList(5, 9));
      List<Alert> alerts = restored.alerts();
      assertThat(alerts).isNotEmpty();
      assertThat(alerts.get(0).evidence()).contains(questions.get(0).position());
      restored.processWatermark1(new Watermark(NIGHT.plus(Duration.ofHours(2)).toEpochMilli()));
      assertThat(restored.alerts()).singleElement().matches(Alert::ended);
    }
  }

  @Test
  void aMachineThatWasNotSeenForAWeekIsForgotten() throws Exception {
    try (Names names = new Names(null, 100)) {
      names.ask(new Town().generated("10.20.1.12", NIGHT, 3));
      assertThat(names.numKeyedStateEntries()).isEqualTo(1);

      names.processWatermark1(new Watermark(NIGHT.plus(Duration.ofDays(8)).toEpochMilli()));
      assertThat(names.numKeyedStateEntries()).isZero();
      assertThat(names.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void machinesAreCappedAndTheEpisodeOfTheOneThatLeavesEnds() throws Exception {
    try (Names names = new Names(null, 20)) {
      names.ask(new Town().generated("10.20.1.12", NIGHT, 60));
      names.alerts();
      for (int i = 0; i < 60; i++) {
        names.ask(new Town().generated("203.0.113." + i, NIGHT.plusSeconds(600), 1));
      }
      assertThat(names.numKeyedStateEntries()).isEqualTo(20);
      assertThat(names.numEventTimeTimers()).isEqualTo(20);
      assertThat(names.alerts()).singleElement().matches(Alert::ended);
    }
  }

  @Test
  void aModelThatKnowsNoNamesJudgesNoneAndTheNextOneDoes() throws Exception {
    List<Question> questions = new Town().generated("10.20.1.12", NIGHT, 60).questions();
    try (Names names = new Names(null, 100, new TestModels(NAMELESS, MODEL))) {
      names.ask(questions);
      assertThat(names.alerts()).isEmpty();

      names.name(MODEL);
      names.ask(questions);
      assertThat(names.alerts()).isNotEmpty();

      names.name(NAMELESS);
      names.processWatermark1(new Watermark(NIGHT.plus(Duration.ofDays(8)).toEpochMilli()));
      assertThat(names.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void theOperatorTravels() throws Exception {
    assertThat(InstantiationUtil.clone(new NameOperator(new TestModels(MODEL), Names::watches, 20)))
        .isNotNull();
  }

  private static NameWatch watch() {
    return NameWatches.of(new Town().days(0, 8));
  }

  private static final class Names
      extends KeyedTwoInputStreamOperatorTestHarness<String, Question, String, Alert> {
    private static final NameWatch WATCH = watch();

    Names(OperatorSubtaskState checkpoint, int mostClients) throws Exception {
      this(checkpoint, mostClients, new TestModels(MODEL));
    }

    Names(OperatorSubtaskState checkpoint, int mostClients, Models models) throws Exception {
      super(
          new NameOperator(models, Names::watches, mostClients), Question::key, null, Types.STRING);
      setup(JobTypes.ALERT.createSerializer(getExecutionConfig().getSerializerConfig()));
      if (checkpoint != null) {
        initializeState(checkpoint);
      }
      open();
    }

    /** A model of no windows knows no names. */
    private static @Nullable NameWatch watches(BehaviourModel model) {
      return model.origin().windows() == 0 ? null : WATCH;
    }

    /** It comes into force. */
    void name(BehaviourModel model) throws Exception {
      processElement2(new StreamRecord<>(TestModels.kept(model).id().text()));
    }

    void ask(Town town) throws Exception {
      ask(town.questions());
    }

    void ask(List<Question> questions) throws Exception {
      for (Question question : questions) {
        processElement1(new StreamRecord<>(question, question.time()));
      }
    }

    List<Alert> alerts() {
      List<Alert> alerts = extractOutputValues();
      getOutput().clear();
      return alerts;
    }
  }
}
