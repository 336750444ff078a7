package fr.beffroi.cli.evaluation;

import fr.beffroi.cli.sample.SampleAlert;
import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.sample.SampleScore;
import fr.beffroi.cli.sample.SampleStream;
import fr.beffroi.cli.sample.SampleTruth;
import fr.beffroi.cli.sample.stage.SampleLine;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.WindowStream;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.Judge;
import fr.beffroi.detection.behaviour.judge.Known;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentDesk;
import fr.beffroi.detection.incident.IncidentMemory;
import fr.beffroi.detection.incident.Playbook;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A town whose rules and incidents are on from the first day, and whose behaviour is judged from
 * the day on which enough was learned: without the incidents that the rules showed until then, and
 * from a cold start, by entities that are new to the judge.
 */
final class JudgedTown {
  private static final int DAYS = 28;
  private static final int LEARNED = 14;
  private static final long ABOUT_LINES = 300_000;
  private static final long TIME_STEP = 600_000;

  private final BehaviourRules rules;
  private final TownCalendar calendar = TownCalendar.of(SampleCommune.ZONE);
  private final long seed;
  private final Instant boundary =
      SampleCommune.FIRST_DAY.plusDays(LEARNED).atStartOfDay(SampleCommune.ZONE).toInstant();
  private final IncidentDesk desk =
      new IncidentDesk(Playbook.SILENT, commune -> SampleCommune.ZONE);
  private final IncidentMemory memory = new IncidentMemory();
  private final Map<String, Incident> incidents = new LinkedHashMap<>();
  private final Map<String, Alert> anomalies = new LinkedHashMap<>();
  private @Nullable WindowStream judged;
  private long nextStep = Long.MIN_VALUE;

  JudgedTown(long seed, BehaviourRules rules) {
    this.seed = seed;
    this.rules = rules;
  }

  /** Plays the month out. */
  JudgedMonth play(Ruleset sigma) {
    SampleStream lines = lines();
    WatchedTown town =
        new WatchedTown(sigma, this::take, alert -> keep(desk.onAlert(memory, alert)));
    SampleLine next = readTo(boundary, lines, town);
    BehaviourModel model = learned();
    WindowStream stream = judged(model);
    judged = stream;
    town.read(next);
    while (lines.hasNext()) {
      town.read(lines.next());
    }
    stream.endOfInput();
    town.end();
    SampleTruth truth = lines.truth();
    List<Alert> told = List.copyOf(anomalies.values());
    SampleScore score = SampleScore.of(truth, told.stream().map(SampleAlert::of).toList());
    return new JudgedMonth(
        seed, DAYS - LEARNED, boundary, model, truth, told, score, incidents.values());
  }

  private SampleStream lines() {
    return new SampleCommune(seed, SampleCommune.FIRST_DAY, DAYS, ABOUT_LINES).lines();
  }

  /** The first line that is not read. */
  private static SampleLine readTo(Instant end, SampleStream lines, WatchedTown town) {
    while (lines.hasNext()) {
      SampleLine line = lines.next();
      if (!line.at().isBefore(end)) {
        return line;
      }
      town.read(line);
    }
    throw new IllegalStateException("no line came after the days that are learned");
  }

  /** The first days are read once more: their events do not fit into memory. */
  private BehaviourModel learned() {
    Training training =
        new Training(
            rules,
            calendar,
            Known.of(incidents.values()),
            Clock.fixed(boundary, SampleCommune.ZONE));
    Ruleset none = Ruleset.load(RuleFiles.none());
    readTo(boundary, lines(), new WatchedTown(none, training::onEvent, alert -> {}));
    return training.finish().model();
  }

  private WindowStream judged(BehaviourModel model) {
    Judge judge = new Judge(model, Budget.USUAL, Networks.of(Networks.PRIVATE), SampleCommune.ZONE);
    return new WindowStream(
        rules,
        calendar,
        judge,
        alert -> {
          anomalies.put(alert.id(), alert);
          keep(desk.onAlert(memory, alert));
        });
  }

  private void take(Event event) {
    passTime(event.received().toEpochMilli());
    WindowStream stream = judged;
    if (stream != null) {
      stream.onEvent(event).size();
    }
  }

  private void passTime(long now) {
    if (now >= nextStep) {
      nextStep = now - Math.floorMod(now, TIME_STEP) + TIME_STEP;
      keep(desk.onTime(memory, now));
    }
  }

  private void keep(Collection<Incident> changed) {
    changed.forEach(incident -> incidents.put(incident.id(), incident));
  }
}
