package fr.beffroi.detection.flink;

import static fr.beffroi.detection.alert.AlertSample.MORNING;
import static fr.beffroi.detection.alert.AlertSample.bruteForce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.rules.RuleFiles;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What is told of a growing incident, and when, also over a checkpoint. */
@SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
class IncidentOperatorTest {
  /** In milliseconds, and a little more than the moment in which nothing is told. */
  private static final long MOMENT = 101;

  @Test
  void whatTheAlertsOfAMomentChangeIsToldAfterIt() throws Exception {
    try (Harness harness = open(null, 0)) {
      harness.processElement1(alert(0));
      assertThat(told(harness)).as("the first at once").hasSize(1);
      harness.processElement1(alert(1));
      harness.processElement1(alert(2));
      assertThat(told(harness)).isEmpty();

      harness.setProcessingTime(MOMENT);
      assertThat(told(harness)).singleElement().matches(incident -> incident.alertCount() == 3);
      harness.setProcessingTime(10 * MOMENT);
      assertThat(told(harness)).as("nothing has changed").isEmpty();
    }
  }

  @Test
  void whatWaitsAtACheckpointIsToldByTheTimerInIt() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Harness harness = open(null, 0)) {
      harness.processElement1(alert(0));
      harness.processElement1(alert(1));
      assertThat(told(harness)).singleElement().matches(incident -> incident.alertCount() == 1);
      checkpoint = harness.snapshot(1, 50);
    }
    try (Harness restored = open(checkpoint, 50)) {
      assertThat(told(restored)).isEmpty();

      restored.setProcessingTime(MOMENT);
      assertThat(told(restored)).singleElement().matches(incident -> incident.alertCount() == 2);
    }
  }

  @Test
  void theTimerInACheckpointAlsoRunsWhenTheJobGoesOnHoursLater() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Harness harness = open(null, 0)) {
      harness.processElement1(alert(0));
      harness.processElement1(alert(1));
      checkpoint = harness.snapshot(1, 50);
    }
    long later = Duration.ofHours(5).toMillis();
    try (Harness restored = open(checkpoint, later)) {
      restored.setProcessingTime(later + 1);
      assertThat(told(restored)).singleElement().matches(incident -> incident.alertCount() == 2);
    }
  }

  @Test
  void anAlertAfterARestoreTellsAllThatWaited() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Harness harness = open(null, 0)) {
      harness.processElement1(alert(0));
      harness.processElement1(alert(1));
      checkpoint = harness.snapshot(1, 50);
    }
    try (Harness restored = open(checkpoint, 60)) {
      restored.processElement1(alert(2));
      assertThat(told(restored)).singleElement().matches(incident -> incident.alertCount() == 3);
    }
  }

  /** Interrupted anywhere, the last word on each incident is that of a run without a stop. */
  @Test
  void aRunThatIsInterruptedAnywhereHasTheSameLastWord() throws Exception {
    int all = 12;
    String expected = lastWord(all, all);
    for (int checkpoint = 1; checkpoint < all; checkpoint++) {
      assertThat(lastWord(all, checkpoint)).as("after " + checkpoint).isEqualTo(expected);
    }
  }

  private static String lastWord(int all, int checkpointAfter) throws Exception {
    TreeMap<String, String> last = new TreeMap<>();
    OperatorSubtaskState checkpoint;
    try (Harness harness = open(null, 0)) {
      for (int i = 0; i < checkpointAfter; i++) {
        harness.processElement1(alert(i));
      }
      checkpoint = harness.snapshot(1, 10);
      // Told after the checkpoint, and lost with the process; the store has it, and it is the same.
      harness.setProcessingTime(MOMENT);
      told(harness).forEach(incident -> last.put(incident.id(), text(incident)));
    }
    try (Harness restored = open(checkpoint, MOMENT)) {
      for (int i = checkpointAfter; i < all; i++) {
        restored.processElement1(alert(i));
      }
      restored.setProcessingTime(3 * MOMENT);
      told(restored).forEach(incident -> last.put(incident.id(), text(incident)));
    }
    return last.toString();
  }

  private static String text(Incident incident) {
    return incident.title() + " " + incident.alertCount() + " " + incident.lastSeen();
  }

  /** The harness with our types. */
  private static final class Harness
      extends KeyedTwoInputStreamOperatorTestHarness<String, Alert, Decision, Incident> {
    Harness() throws Exception {
      super(
          new KeyedCoProcessOperator<>(
              new IncidentOperator(RuleSource.of(RuleFiles.none()), ZoneId.of("Europe/Paris"))),
          Alert::commune,
          Decision::commune,
          Types.STRING);
    }
  }

  private static Harness open(OperatorSubtaskState checkpoint, long processingTime)
      throws Exception {
    Harness harness = new Harness();
    harness.setup(
        JobTypes.INCIDENT.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    harness.setProcessingTime(processingTime);
    if (checkpoint != null) {
      harness.initializeState(checkpoint);
    }
    harness.open();
    return harness;
  }

  /** One automaton after another, all of one rolling incident. */
  private static StreamRecord<Alert> alert(int number) {
    Alert alert =
        bruteForce("a" + number, "192.0.2." + (1 + number))
            .at(MORNING.plus(Duration.ofSeconds(number)))
            .build();
    return new StreamRecord<>(alert, alert.timestamp().toEpochMilli());
  }

  private static List<Incident> told(Harness harness) {
    List<Incident> told = harness.extractOutputValues();
    harness.getOutput().clear();
    return told;
  }
}
