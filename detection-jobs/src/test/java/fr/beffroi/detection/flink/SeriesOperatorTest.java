package fr.beffroi.detection.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.PaneMaker;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.detection.behaviour.judge.SeriesJudge;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

/** Do the numbers of services come through Flink's operator, over checkpoints and capped? */
@SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
class SeriesOperatorTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final BehaviourSource RULES =
      BehaviourSource.of(
          RuleFiles.of(
              new RuleFile(
                  "behaviour/test.yml",
                  "test",
                  """
                  id: 00000000-0000-4000-8000-000000000009
                  title: {fr: "Un service", en: "A service"}
                  entity: service
                  pane: 1h
                  series:
                    - name: events
                      title: {fr: "événements", en: "events"}
                      measure: count
                      minimum-effect: 20
                  """)));

  private static final BehaviourModel NOTHING =
      new BehaviourModel(new Origin(START, START, START, 0, 0, 0, ""), List.of(), List.of());

  @Test
  void whatWasLearnedIsInTheCheckpointAndAnHourOutOfTheUsualIsTold() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Series series = new Series(null, 100)) {
      for (int hour = 0; hour < 200; hour++) {
        series.hour("sshd", hour, 5 + hour % 3);
      }
      assertThat(series.alerts()).isEmpty();
      checkpoint = series.snapshot(1, 1);
    }
    try (Series restored = new Series(checkpoint, 100)) {
      restored.hour("sshd", 200, 90);
      assertThat(restored.alerts())
          .singleElement()
          .matches(alert -> alert.service().equals("sshd"))
          .matches(alert -> alert.message().english().startsWith("A service (sshd): events: 90"));
    }
    try (Series stranger = new Series(null, 100)) {
      stranger.hour("sshd", 200, 90);
      assertThat(stranger.alerts()).isEmpty();
    }
  }

  @Test
  void servicesAreCapped() throws Exception {
    try (Series series = new Series(null, 10)) {
      for (int i = 0; i < 40; i++) {
        series.hour("service" + i, i, 3);
      }
      assertThat(series.numKeyedStateEntries()).isEqualTo(10);
    }
  }

  @Test
  void theOperatorTravels() throws Exception {
    assertThat(
            InstantiationUtil.clone(
                new SeriesOperator(
                    RULES,
                    TownCalendar.of(ZoneOffset.UTC),
                    new TestModels(NOTHING),
                    SeriesOperatorTest::judge,
                    10)))
        .isNotNull();
  }

  private static SeriesJudge judge(BehaviourModel model) {
    return new SeriesJudge(model, Budget.USUAL, ZoneOffset.UTC);
  }

  private static final class Series
      extends KeyedTwoInputStreamOperatorTestHarness<String, Pane, String, Alert> {
    Series(OperatorSubtaskState checkpoint, int mostEntities) throws Exception {
      super(
          new SeriesOperator(
              RULES,
              TownCalendar.of(ZoneOffset.UTC),
              new TestModels(NOTHING),
              SeriesOperatorTest::judge,
              mostEntities),
          Pane::key,
          null,
          Types.STRING);
      setup(JobTypes.ALERT.createSerializer(getExecutionConfig().getSerializerConfig()));
      if (checkpoint != null) {
        initializeState(checkpoint);
      }
      open();
    }

    void hour(String service, int hour, int events) throws Exception {
      PaneMaker maker = new PaneMaker(RULES.load());
      List<Pane> panes = new ArrayList<>();
      for (int i = 0; i < events; i++) {
        Instant time = START.plus(Duration.ofHours(hour)).plusSeconds(i);
        panes.addAll(
            maker.onEvent(
                new Event.Builder("test/1", 0, "commune", time)
                    .set("event.dataset", service + ".log")
                    .build()));
      }
      panes.addAll(maker.endOfInput());
      for (Pane pane : panes) {
        processElement1(new StreamRecord<>(pane, pane.start()));
      }
    }

    List<Alert> alerts() {
      List<Alert> alerts = extractOutputValues();
      getOutput().clear();
      return alerts;
    }
  }
}
