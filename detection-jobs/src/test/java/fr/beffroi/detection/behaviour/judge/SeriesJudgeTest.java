package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowStream;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import fr.beffroi.detection.behaviour.series.SeriesMemoryCodec;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which hours of a town are told about, from their own past? */
class SeriesJudgeTest {
  private static final BehaviourRules RULES =
      Offices.rules(
          """
          id: 00000000-0000-4000-8000-000000000008
          name: questions_by_hour
          title: {fr: "Questions de la commune", en: "Questions of the commune"}
          entity: commune
          logsource: {category: dns}
          pane: 1h
          series:
            - name: questions
              title: {fr: "questions", en: "questions"}
              measure: count
              minimum-effect: 40
          """);
  private static final int DAYS = 21;

  @Test
  void ordinaryWeeksWithTheirNightsAndWeekendsRaiseNothing() {
    assertThat(alerts(new TreeMap<>(), nothingLearned(), false)).isEmpty();
  }

  @Test
  void anHourOutOfTheUsualRaisesOneAlertWithTheValueAndWhatWasExpected() {
    List<Alert> alerts =
        alerts(Map.of(18 * 24 + 3, 160, 18 * 24 + 4, 165), nothingLearned(), false);

    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0);
    assertThat(alert.rule().category()).isEqualTo(Category.ANOMALY);
    assertThat(alert.firstSeen()).isEqualTo(Offices.at(18, 3));
    assertThat(alert.message().french())
        .matches("Questions de la commune : questions : 16\\d ; attendu à cette heure : \\d+");
    assertThat(alert.reasons().get(0).english())
        .startsWith("From 04:00 on 2026-03-20: ")
        .contains("(known since 2026-03-02)");
    assertThat(alert.reasons().get(0).french())
        .startsWith("Depuis 04:00 le 20/03/2026 : ")
        .contains("(connu depuis le 02/03/2026)");
    assertThat(alert.evidence()).hasSizeBetween(2, 4).allMatch(at -> at.startsWith("test/"));
  }

  @Test
  void aSmallChangeOfAQuietHourIsNothingHoweverRare() {
    assertThat(alerts(Map.of(18 * 24 + 3, 30), nothingLearned(), false)).isEmpty();
  }

  @Test
  void silenceIsLeftToTheRuleForSilentSources() {
    assertThat(alerts(Map.of(18 * 24 + 10, 0, 18 * 24 + 11, 0), nothingLearned(), false)).isEmpty();
  }

  @Test
  void whatTheArchiveTaughtIsKnownFromTheFirstHourAndComesBackFromTheModelsFile()
      throws IOException {
    Training training = new Training(RULES, Offices.CALENDAR, List.of(), Offices.CLOCK);
    events(Map.of()).forEach(training::onEvent);
    BehaviourModel learned = training.finish().model();
    BehaviourModel read = ModelCodec.read(ModelCodec.bytes(learned));

    assertThat(read.rules()).as("a series is no window").isEmpty();
    assertThat(read.series()).hasSize(1);
    assertThat(alerts(Map.of(2 * 24 + 3, 160), read, false)).hasSize(1);
    assertThat(alerts(Map.of(2 * 24 + 3, 160), nothingLearned(), false)).isEmpty();
  }

  @Test
  void theMemoryGoesOnFromItsBytes() {
    Map<Integer, Integer> burst = Map.of(18 * 24 + 3, 160);

    assertThat(alerts(burst, nothingLearned(), true))
        .isEqualTo(alerts(burst, nothingLearned(), false));
  }

  private static BehaviourModel nothingLearned() {
    return new Offices().model();
  }

  private static List<Alert> alerts(
      Map<Integer, Integer> instead, BehaviourModel model, boolean written) {
    SeriesJudge judge = new SeriesJudge(model, Budget.USUAL, Offices.PARIS);
    WindowStream stream = new WindowStream(RULES, Offices.CALENDAR, window -> true);
    List<Window> windows = new ArrayList<>();
    events(instead).forEach(event -> windows.addAll(stream.onEvent(event)));
    windows.addAll(stream.endOfInput());
    List<Alert> alerts = new ArrayList<>();
    SeriesMemory memory = judge.begin(windows.get(0));
    for (Window window : windows) {
      alerts.addAll(judge.judge(memory, window));
      memory = written ? new SeriesMemoryCodec().copy(memory) : memory;
    }
    return alerts;
  }

  /** Some questions each hour, more in office hours of working days; {@code instead} by hour. */
  private static List<Event> events(Map<Integer, Integer> instead) {
    SplittableRandom chance = new SplittableRandom(3);
    List<Event> events = new ArrayList<>();
    for (int hour = 0; hour < DAYS * 24; hour++) {
      boolean office = hour % 24 >= 8 && hour % 24 < 18 && hour / 24 % 7 < 5;
      int usual = office ? 80 + chance.nextInt(20) : 4 + chance.nextInt(4);
      int questions = instead.getOrDefault(hour, usual);
      for (int i = 0; i < questions; i++) {
        Instant time = Offices.at(0, hour).plusSeconds(10L * i);
        events.add(
            new Event.Builder("test/" + events.size(), 0, "commune", time)
                .logsource(Logsource.of("dns", null, null))
                .set("source.ip", "10.20.1.15")
                .build());
      }
    }
    events.sort(Comparator.comparing(Event::received));
    return events;
  }
}
