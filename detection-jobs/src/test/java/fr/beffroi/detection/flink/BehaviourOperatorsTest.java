package fr.beffroi.detection.flink;

import static fr.beffroi.detection.alert.AlertSample.bruteForce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.CouncilEvening;
import fr.beffroi.detection.behaviour.feature.Finding;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.PaneMaker;
import fr.beffroi.detection.behaviour.feature.SchoolHolidays;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.Usual;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

/** Do panes and windows come through Flink's operators, over checkpoints, capped and cleaned? */
@SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
class BehaviourOperatorsTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final BehaviourSource RULES =
      BehaviourSource.of(
          RuleFiles.of(
              new RuleFile(
                  "behaviour/test.yml",
                  "test",
                  """
                  id: 00000000-0000-4000-8000-000000000001
                  title: {fr: "échecs", en: "failures"}
                  entity: source.ip
                  window: 1h
                  pane: 10m
                  features:
                    - name: failures
                      title: {fr: "échecs", en: "failures"}
                      measure: count
                      minimum-effect: 5
                  """)));

  /** By one of these the judge judges, by the other it says nothing. */
  private static final BehaviourModel MODEL = model(1);

  private static final BehaviourModel QUIET = model(0);

  private static BehaviourModel model(long windows) {
    Origin origin = new Origin(NOON, NOON, NOON.plusSeconds(windows), 1, windows, 0, "");
    return new BehaviourModel(origin, List.of(), List.of());
  }

  @Test
  void aWindowOutOfTheUsualIsAnAlertAndIsNotLearnt() throws Exception {
    try (Windows windows = new Windows(null, 100)) {
      windows.takeUsualDays("203.0.113.5");
      assertThat(windows.alerts()).isEmpty();

      windows.take("203.0.113.5", 5, 100);
      windows.take("203.0.113.5", 6, 100);
      assertThat(windows.alerts())
          .as("once more, since it was not learnt, and after the end of the first")
          .extracting(Alert::ended)
          .containsExactly(false, true, false);
      windows.take("203.0.113.5", 7, 2);
      assertThat(windows.alerts()).singleElement().matches(Alert::ended);
    }
  }

  @Test
  void whatGoesOnIsOneAlertThatGrowsAndEndsAfterAQuietHour() throws Exception {
    try (Windows windows = new Windows(null, 100)) {
      windows.takeUsualDays("203.0.113.5");
      windows.take("203.0.113.5", 5, Duration.ZERO, 100);
      windows.take("203.0.113.5", 5, Duration.ofMinutes(10), 100);
      windows.take("203.0.113.5", 5, Duration.ofMinutes(60), 100);
      List<Alert> growing = windows.alerts();
      windows.processWatermark1(
          new Watermark(NOON.plus(Duration.ofDays(5).plusMinutes(130)).toEpochMilli()));
      assertThat(windows.alerts()).as("a late window may still come").isEmpty();
      windows.processWatermark1(
          new Watermark(NOON.plus(Duration.ofDays(5).plusHours(4)).toEpochMilli()));
      List<Alert> over = windows.alerts();

      assertThat(growing).hasSize(3).extracting(Alert::id).containsOnly(growing.get(0).id());
      assertThat(growing).extracting(Alert::count).containsExactly(100L, 200L, 300L);
      assertThat(over).hasSize(1);
      assertThat(over.get(0).ended()).isTrue();
      assertThat(over.get(0).id()).isEqualTo(growing.get(0).id());
      assertThat(over.get(0).count()).isEqualTo(300);
      assertThat(over.get(0).firstSeen()).isEqualTo(growing.get(0).firstSeen());
      assertThat(over.get(0).lastSeen()).isEqualTo(NOON.plus(Duration.ofDays(5).plusMinutes(70)));
      assertThat(windows.numEventTimeTimers()).as("to forget it").isEqualTo(1);
    }
  }

  @Test
  void anEpisodeGoesOnFromACheckpoint() throws Exception {
    OperatorSubtaskState checkpoint;
    Alert begun;
    try (Windows windows = new Windows(null, 100)) {
      windows.takeUsualDays("203.0.113.5");
      windows.take("203.0.113.5", 5, Duration.ZERO, 100);
      begun = windows.alerts().get(0);
      checkpoint = windows.snapshot(1, 1);
    }
    try (Windows restored = new Windows(checkpoint, 100)) {
      restored.take("203.0.113.5", 5, Duration.ofMinutes(10), 50);
      assertThat(restored.alerts())
          .singleElement()
          .matches(alert -> alert.id().equals(begun.id()) && alert.count() == 150);
      restored.processWatermark1(new Watermark(Long.MAX_VALUE));
      assertThat(restored.alerts()).singleElement().matches(Alert::ended);
    }
  }

  @Test
  void whatTheLastPanesBeganEndsWithTheInputThoughTheLastWatermarkWasBefore() throws Exception {
    try (Windows windows = new Windows(null, 100)) {
      windows.takeUsualDays("203.0.113.5");
      windows.processWatermark1(new Watermark(Long.MAX_VALUE));
      windows.takeUsualDays("203.0.113.5");
      windows.take("203.0.113.5", 5, 100);
      windows.endInput1();
      assertThat(windows.alerts()).extracting(Alert::ended).containsExactly(false, true);
    }
  }

  @Test
  void whoLeavesForWantOfRoomLeavesNoAlertOpen() throws Exception {
    try (Windows windows = new Windows(null, 20)) {
      windows.take("203.0.113.5", 0, 2);
      windows.take("203.0.113.5", 1, 100);
      assertThat(windows.alerts()).singleElement().matches(alert -> !alert.ended());
      for (int i = 10; i < 50; i++) {
        windows.take("203.0.113." + i, 1, 2);
      }
      assertThat(windows.alerts()).singleElement().matches(Alert::ended);
    }
  }

  @Test
  void whatIsUsualIsInTheCheckpoint() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Windows windows = new Windows(null, 100)) {
      windows.takeUsualDays("203.0.113.5");
      checkpoint = windows.snapshot(1, 1);
    }
    try (Windows restored = new Windows(checkpoint, 100)) {
      restored.take("203.0.113.5", 5, 100);
      assertThat(restored.alerts()).hasSize(1);
    }
  }

  @Test
  void withoutAModelHabitsAreLearntAndTheFirstModelFindsThem() throws Exception {
    TestModels models = new TestModels();
    try (Windows windows = new Windows(null, 100, models)) {
      windows.takeUsualDays("203.0.113.5");
      windows.take("203.0.113.6", 5, 100);
      assertThat(windows.alerts()).as("nobody judges").isEmpty();

      models.add(MODEL);
      windows.name(MODEL);
      windows.take("203.0.113.5", 5, 100);
      assertThat(windows.alerts()).as("out of what was usual before the model").hasSize(1);
    }
  }

  @Test
  void aNewModelAndTheOneBeforeEnterWhileHabitsStay() throws Exception {
    try (Windows windows = new Windows(null, 100, new TestModels(MODEL, QUIET))) {
      windows.takeUsualDays("203.0.113.5");
      windows.name(QUIET);
      windows.take("203.0.113.7", 5, 100);
      assertThat(windows.alerts()).isEmpty();

      windows.name(MODEL);
      windows.take("203.0.113.5", 6, 100);
      assertThat(windows.alerts()).as("its habits are still known").hasSize(1);
    }
  }

  @Test
  void aRestoredJobJudgesByTheModelThatItJudgedByBefore() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Windows windows = new Windows(null, 100, new TestModels(MODEL, QUIET))) {
      windows.takeUsualDays("203.0.113.5");
      checkpoint = windows.snapshot(1, 1);
    }
    try (Windows restored = new Windows(checkpoint, 100, new TestModels(QUIET, MODEL))) {
      restored.take("203.0.113.5", 5, 100);
      assertThat(restored.alerts()).as("the one in force has not been named yet").hasSize(1);
      restored.name(QUIET);
      restored.take("203.0.113.5", 6, 100);
      assertThat(restored.alerts())
          .as("the earlier one ends, none begins")
          .singleElement()
          .matches(Alert::ended);
    }
    try (Windows restored = new Windows(checkpoint, 100, new TestModels(QUIET))) {
      restored.take("203.0.113.5", 5, 100);
      assertThat(restored.alerts()).as("the one before is gone: the one in force").isEmpty();
    }
  }

  @Test
  void aModelThatCannotBeReadLeavesTheOneBefore() throws Exception {
    try (Windows windows = new Windows(null, 100, new TestModels(MODEL))) {
      windows.takeUsualDays("203.0.113.5");
      windows.name(QUIET);
      windows.processElement2(new StreamRecord<>("../../etc/passwd"));
      windows.take("203.0.113.5", 5, 100);
      assertThat(windows.alerts()).hasSize(1);
    }
  }

  @Test
  void timePassesByPanesAlone() throws Exception {
    try (Windows windows = new Windows(null, 100)) {
      windows.take("203.0.113.5", 0, 2);
      windows.processWatermark2(Watermark.MAX_WATERMARK);
      assertThat(windows.numEventTimeTimers()).isEqualTo(1);
    }
  }

  @Test
  void anEntityThatWasNotSeenForTwoMonthsIsForgotten() throws Exception {
    try (Windows windows = new Windows(null, 100)) {
      windows.take("203.0.113.5", 0, 2);
      windows.take("203.0.113.6", 0, 2);
      windows.take("203.0.113.5", 40, 2);
      assertThat(windows.numKeyedStateEntries()).isEqualTo(2);

      windows.processWatermark1(new Watermark(NOON.plus(Duration.ofDays(62)).toEpochMilli()));
      assertThat(windows.numKeyedStateEntries()).isEqualTo(1);
      windows.processWatermark1(new Watermark(NOON.plus(Duration.ofDays(102)).toEpochMilli()));
      assertThat(windows.numKeyedStateEntries()).isZero();
      assertThat(windows.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void entitiesAreCappedAndThoseWhoAreKnownStay() throws Exception {
    try (Windows windows = new Windows(null, 20)) {
      for (int day = 0; day < 5; day++) {
        windows.take("10.20.1.15", day, 2);
      }
      for (int i = 0; i < 200; i++) {
        windows.take("203.0.113." + i, 5, 2);
      }
      assertThat(windows.numKeyedStateEntries()).isEqualTo(20);
      assertThat(windows.numEventTimeTimers()).isEqualTo(20);

      windows.take("10.20.1.15", 6, 100);
      assertThat(windows.alerts()).as("its habits are still known").hasSize(1);
    }
  }

  @Test
  void aWindowThatCannotBeJudgedStopsNoOther() throws Exception {
    try (Windows windows = new Windows(null, 100)) {
      windows.take("broken", 0, 13);
      windows.takeUsualDays("203.0.113.5");
      windows.take("203.0.113.5", 5, 100);
      assertThat(windows.alerts()).hasSize(1);
    }
  }

  @Test
  void openPanesAreInTheCheckpointAndComeOutAtTheEnd() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Panes panes = new Panes(null)) {
      panes.processElement(new StreamRecord<>(failure("203.0.113.5", NOON)));
      checkpoint = panes.snapshot(1, 1);
    }
    try (Panes restored = new Panes(checkpoint)) {
      restored.processElement(new StreamRecord<>(failure("203.0.113.5", NOON.plusSeconds(1))));
      assertThat(restored.extractOutputValues()).isEmpty();
      restored.endInput();
      assertThat(restored.extractOutputValues())
          .singleElement()
          .matches(pane -> pane.events() == 2);
    }
  }

  /** Flink writes operators to send them where they run. */
  @Test
  void theOperatorsTravel() throws Exception {
    TownCalendar calendar =
        new TownCalendar(
            ZoneId.of("Europe/Paris"),
            SchoolHolidays.load(RuleFiles.shipped()).of("A"),
            List.of(CouncilEvening.on(LocalDate.of(2026, 3, 19))));
    BehaviourSource shipped = BehaviourSource.of(RuleFiles.shipped());

    assertThat(InstantiationUtil.clone(shipped).load().rules()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(InstantiationUtil.clone(calendar)).isEqualTo(calendar);
    assertThat(InstantiationUtil.clone(new PaneOperator(shipped))).isNotNull();
    WindowOperator windows =
        new WindowOperator(
            shipped, calendar, new TestModels(), Windows::judges, 20, BehaviourWatch.NOBODY);
    assertThat(InstantiationUtil.clone(windows)).isNotNull();
  }

  /** Out of the usual: twenty more than it; a lucky number breaks the judge. */
  private static Optional<Finding> judge(Window window) {
    if (window.events() == 13) {
      throw new IllegalStateException("a judge that breaks");
    }
    Usual usual = window.usual(0);
    return usual != null && window.value(0) > usual.value() + 20
        ? Optional.of(new Finding(found(window), window.value(0)))
        : Optional.empty();
  }

  private static Alert found(Window window) {
    return bruteForce(window.key(), window.entity())
        .at(window.start())
        .lasting(window.rule().window())
        .count(window.events())
        .build();
  }

  private static Event failure(String source, Instant received) {
    return new Event.Builder("test/1", 0, "commune", received)
        .logsource(Logsource.of("authentication", null, null))
        .set("source.ip", source)
        .set("event.outcome", "failure")
        .build();
  }

  private static final class Panes extends OneInputStreamOperatorTestHarness<Event, Pane> {
    Panes(OperatorSubtaskState checkpoint) throws Exception {
      super(new PaneOperator(RULES));
      setup(JobTypes.PANE.createSerializer(getExecutionConfig().getSerializerConfig()));
      if (checkpoint != null) {
        initializeState(checkpoint);
      }
      open();
    }
  }

  private static final class Windows
      extends KeyedTwoInputStreamOperatorTestHarness<String, Pane, String, Alert> {
    Windows(OperatorSubtaskState checkpoint, int mostEntities) throws Exception {
      this(checkpoint, mostEntities, new TestModels(MODEL));
    }

    Windows(OperatorSubtaskState checkpoint, int mostEntities, Models models) throws Exception {
      super(
          new WindowOperator(
              RULES,
              TownCalendar.of(ZoneId.of("Europe/Paris")),
              models,
              Windows::judges,
              mostEntities,
              BehaviourWatch.NOBODY),
          Pane::key,
          null,
          Types.STRING);
      setup(JobTypes.ALERT.createSerializer(getExecutionConfig().getSerializerConfig()));
      if (checkpoint != null) {
        initializeState(checkpoint);
      }
      open();
    }

    /** A model of no windows judges nothing. */
    private static WindowJudge judges(BehaviourModel model) {
      return model.origin().windows() == 0
          ? window -> Optional.empty()
          : BehaviourOperatorsTest::judge;
    }

    /** A pane at noon of a day. */
    void take(String source, int day, int failures) throws Exception {
      take(source, day, Duration.ZERO, failures);
    }

    void takeUsualDays(String source) throws Exception {
      for (int day = 0; day < 5; day++) {
        take(source, day, 2);
      }
    }

    /** A pane so long after noon. */
    void take(String source, int day, Duration after, int failures) throws Exception {
      BehaviourRules rules = RULES.load();
      PaneMaker maker = new PaneMaker(rules);
      List<Pane> panes = new ArrayList<>();
      for (int i = 0; i < failures; i++) {
        panes.addAll(maker.onEvent(failure(source, NOON.plus(Duration.ofDays(day)).plus(after))));
      }
      panes.addAll(maker.endOfInput());
      for (Pane pane : panes) {
        processElement1(new StreamRecord<>(pane, pane.start()));
      }
    }

    /** It comes into force. */
    void name(BehaviourModel model) throws Exception {
      processElement2(new StreamRecord<>(TestModels.kept(model).id().text()));
    }

    List<Alert> alerts() {
      List<Alert> alerts = extractOutputValues();
      getOutput().clear();
      return alerts;
    }
  }
}
