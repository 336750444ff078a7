package fr.beffroi.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.sample.Happening;
import fr.beffroi.cli.sample.SampleAlert;
import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.cli.sample.SampleStream;
import fr.beffroi.cli.sample.SampleTruth;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowStream;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.SeriesJudge;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many hours of a town are told about, by its numbers alone? One town of four weeks: the first
 * half is learned from, the second judged. Its resolver hears of fewer names than a model of names
 * needs. Writes {@code target/evaluation/series-sample.md}.
 */
final class SeriesEvaluationTest {
  private static final long SEED = 12;
  private static final int DAYS = 28;
  private static final int LEARNED = 14;
  private static final long ABOUT_LINES = 300_000;
  private static final Path REPORT = Path.of("target/evaluation/series-sample.md");

  private final BehaviourRules rules =
      BehaviourRules.load(
          RuleFiles.of(
              RuleFiles.shipped().in(BehaviourRules.AREA).stream()
                  .filter(file -> file.stem().equals("series_by_hour"))
                  .toArray(RuleFile[]::new)));
  private final TownCalendar calendar = TownCalendar.of(SampleCommune.ZONE);

  @Test
  void atMostOneHourInFourDaysIsToldAboutThatIsNoEpisode() throws IOException {
    Instant boundary =
        SampleCommune.FIRST_DAY.plusDays(LEARNED).atStartOfDay(SampleCommune.ZONE).toInstant();
    Clock clock = Clock.fixed(boundary, SampleCommune.ZONE);
    Training training = new Training(rules, calendar, List.of(), clock);
    List<Event> later = new ArrayList<>();
    WatchedTown town =
        new WatchedTown(
            Ruleset.load(RuleFiles.none()),
            event -> {
              if (event.received().isBefore(boundary)) {
                training.onEvent(event);
              } else {
                later.add(event);
              }
            },
            alert -> {});
    SampleStream lines =
        new SampleCommune(SEED, SampleCommune.FIRST_DAY, DAYS, ABOUT_LINES).lines();
    while (lines.hasNext()) {
      town.read(lines.next());
    }
    BehaviourModel model = training.finish().model();
    List<Alert> alerts = judged(model, later);

    SampleScore score =
        SampleScore.of(lines.truth(), alerts.stream().map(SampleAlert::of).toList());
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report(model, alerts, score, lines.truth()));
    long wrong =
        score.verdicts().stream().filter(one -> one.verdict() == SampleScore.Verdict.FALSE).count();
    assertThat(wrong).isLessThanOrEqualTo((DAYS - LEARNED) / 4);
    assertThat(model.names().suffices()).isFalse();
    assertThat(model.names().sentence().french()).contains("noms distincts", "il en faut 500");
  }

  private List<Alert> judged(BehaviourModel model, List<Event> events) {
    SeriesJudge judge = new SeriesJudge(model, Budget.USUAL, SampleCommune.ZONE);
    WindowStream stream = new WindowStream(rules, calendar, window -> true);
    List<Window> windows = new ArrayList<>();
    events.forEach(event -> windows.addAll(stream.onEvent(event)));
    windows.addAll(stream.endOfInput());
    Map<String, SeriesMemory> memories = new HashMap<>();
    List<Alert> alerts = new ArrayList<>();
    for (Window window : windows) {
      String key = window.rule().id() + window.entity();
      alerts.addAll(
          judge.judge(memories.computeIfAbsent(key, first -> judge.begin(window)), window));
    }
    return alerts;
  }

  /** An alert of the commune has no address to be matched by: what went on meanwhile is named. */
  private static List<String> during(Alert alert, SampleTruth truth) {
    return truth.attacks().stream()
        .filter(one -> !one.end().isBefore(alert.firstSeen()))
        .filter(one -> !one.start().isAfter(alert.lastSeen()))
        .map(Happening::kind)
        .toList();
  }

  private static String report(
      BehaviourModel model, List<Alert> alerts, SampleScore score, SampleTruth truth) {
    StringBuilder text = new StringBuilder("# Series of the sample commune\n\n");
    text.append("Seed ").append(SEED).append(", ").append(model.series().size());
    text.append(" entities with series. ").append(model.names().sentence().english());
    text.append("\n\n");
    for (int i = 0; i < alerts.size(); i++) {
      text.append("- ")
          .append(score.verdicts().get(i).verdict())
          .append(' ')
          .append(alerts.get(i).firstSeen())
          .append(' ')
          .append(alerts.get(i).message().english())
          .append("; meanwhile: ")
          .append(during(alerts.get(i), truth))
          .append('\n');
    }
    return text.toString();
  }
}
