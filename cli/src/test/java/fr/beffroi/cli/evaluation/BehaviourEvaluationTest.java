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
import fr.beffroi.detection.behaviour.judge.Judge;
import fr.beffroi.detection.behaviour.judge.Known;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many anomalies that are no planted episode does a town get, and which episodes does behaviour
 * alone find? One town of four weeks: the first half is learned from, without what the Sigma rules
 * found in it beside background, and the second is judged from a cold start. Writes {@code
 * target/evaluation/behaviour-sample.md}.
 */
final class BehaviourEvaluationTest {
  /** Not the one that was looked at while the calibration was made. */
  private static final long SEED = 12;

  private static final int DAYS = 28;
  private static final int LEARNED = 14;
  private static final long ABOUT_LINES = 300_000;
  private static final Path REPORT = Path.of("target/evaluation/behaviour-sample.md");

  private final BehaviourRules rules = BehaviourRules.load(RuleFiles.shipped(BehaviourRules.AREA));
  private final TownCalendar calendar = TownCalendar.of(SampleCommune.ZONE);

  @Test
  void anomaliesThatAreNoEpisodeAreCountedAndEpisodesThatBehaviourFindsAreNamed()
      throws IOException {
    Instant boundary =
        SampleCommune.FIRST_DAY.plusDays(LEARNED).atStartOfDay(SampleCommune.ZONE).toInstant();
    WatchedTown first = new WatchedTown(Ruleset.load(RuleFiles.shipped()), event -> {});
    SampleTruth truth = play(first);
    List<Known> known = first.end().stream().flatMap(BehaviourEvaluationTest::known).toList();

    Clock clock = Clock.fixed(boundary, SampleCommune.ZONE);
    Training training = new Training(rules, calendar, known, clock);
    Halves halves = new Halves(boundary, training);
    play(new WatchedTown(Ruleset.load(RuleFiles.none()), halves::take));
    BehaviourModel model = training.finish().model();
    List<Alert> anomalies = halves.judged(model);

    SampleScore score = SampleScore.of(truth, anomalies.stream().map(SampleAlert::of).toList());
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report(truth, model, anomalies, score, boundary));
    assertThat(model.rules()).isNotEmpty();
  }

  private static SampleTruth play(WatchedTown town) {
    SampleStream lines =
        new SampleCommune(SEED, SampleCommune.FIRST_DAY, DAYS, ABOUT_LINES).lines();
    while (lines.hasNext()) {
      town.read(lines.next());
    }
    return lines.truth();
  }

  /** As {@code model train} cuts out: what deserves a look, not the automata of every day. */
  private static Stream<Known> known(Alert alert) {
    boolean automaton = !alert.traits().inside() && !alert.traits().success();
    return automaton
        ? Stream.empty()
        : Stream.of(alert.sourceIp(), alert.userName())
            .filter(Objects::nonNull)
            .map(name -> new Known(name, alert.firstSeen(), alert.lastSeen()));
  }

  /** What comes before the boundary is learned; what comes after waits for the model. */
  private final class Halves {
    private final Instant boundary;
    private final Training training;
    private final List<Event> later = new ArrayList<>();

    Halves(Instant boundary, Training training) {
      this.boundary = boundary;
      this.training = training;
    }

    void take(Event event) {
      if (event.received().isBefore(boundary)) {
        training.onEvent(event);
      } else {
        later.add(event);
      }
    }

    List<Alert> judged(BehaviourModel model) {
      Judge judge = new Judge(model, Budget.USUAL, Networks.of(Networks.PRIVATE));
      Map<String, Alert> alerts = new LinkedHashMap<>();
      WindowStream stream =
          new WindowStream(rules, calendar, judge, alert -> alerts.put(alert.id(), alert));
      List<Window> ignored = new ArrayList<>();
      later.forEach(event -> ignored.addAll(stream.onEvent(event)));
      stream.endOfInput();
      return List.copyOf(alerts.values());
    }
  }

  private static String report(
      SampleTruth truth,
      BehaviourModel model,
      List<Alert> anomalies,
      SampleScore score,
      Instant boundary) {
    int judged = DAYS - LEARNED;
    StringBuilder text = new StringBuilder("# Behaviour alone on the sample commune\n\n");
    text.append("Seed ")
        .append(SEED)
        .append(", ")
        .append(model.suffices().english())
        .append("\n\n");
    model.refused().forEach(one -> text.append("- ").append(one.lacks().english()).append('\n'));
    text.append("\n| verdict | windows | entity-days | entity-days a day |\n|---|---|---|---|\n");
    for (SampleScore.Verdict verdict : SampleScore.Verdict.values()) {
      Set<String> days = new TreeSet<>();
      long windows = 0;
      for (int i = 0; i < anomalies.size(); i++) {
        if (score.verdicts().get(i).verdict() == verdict) {
          windows++;
          days.add(entityDay(anomalies.get(i)));
        }
      }
      text.append(
          String.format(
              "| %s | %d | %d | %.2f |%n",
              verdict, windows, days.size(), (double) days.size() / judged));
    }
    Set<String> found = new TreeSet<>();
    score.verdicts().stream()
        .filter(one -> one.verdict() == SampleScore.Verdict.RELATED)
        .forEach(one -> found.add(one.about()));
    Set<String> all = new TreeSet<>();
    truth.attacks().stream()
        .filter(attack -> attack.end().isAfter(boundary))
        .map(Happening::kind)
        .forEach(all::add);
    text.append("\nKinds of episodes in the judged half: ").append(all);
    text.append("\n\nFound by behaviour alone: ").append(found).append("\n\n");
    Map<String, Integer> byRule = new LinkedHashMap<>();
    for (int i = 0; i < anomalies.size(); i++) {
      if (score.verdicts().get(i).verdict() == SampleScore.Verdict.FALSE) {
        byRule.merge(anomalies.get(i).rule().name(), 1, Integer::sum);
      }
    }
    text.append("False windows by rule: ").append(byRule).append("\n\n");
    anomalies.stream()
        .limit(5)
        .forEach(
            one ->
                one.reasons().forEach(why -> text.append("- ").append(why.french()).append('\n')));
    return text.toString();
  }

  private static String entityDay(Alert alert) {
    LocalDate day =
        LocalDate.ofInstant(alert.lastSeen().minus(Duration.ofMillis(1)), SampleCommune.ZONE);
    return alert.group() + " " + day;
  }
}
