package fr.beffroi.cli.crash;

import fr.beffroi.cli.town.Town;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.flink.BehaviourReport;
import fr.beffroi.detection.flink.BehaviourSource;
import fr.beffroi.detection.flink.LocalWatch;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.job.ArchiveFeed;
import fr.beffroi.detection.job.Behaviour;
import fr.beffroi.detection.job.PastEvents;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.detection.store.IncidentFilter;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The desks' archive, the jobs that read it, and the models that are learned of it. */
public final class WatchedDesks implements AutoCloseable {
  static final int LEARNED = 10;
  private static final Duration OFTEN = Duration.ofMillis(200);

  private final Path folder;
  private final Desks desks;
  private final SetClock clock;
  private final JobRun run;
  private final LocalWatch watch = new LocalWatch();

  WatchedDesks(Path folder) throws IOException {
    this(folder, LocalDate.of(2026, 3, 2));
  }

  /** Whose days are counted from that one. */
  public WatchedDesks(Path folder, LocalDate first) throws IOException {
    this.folder = folder;
    this.desks = new Desks(first);
    this.clock = new SetClock(desks.at(0, 0, 0, 0));
    this.run = new JobRun(folder, Town.rules(null), clock, ArchiveOptions.defaults());
  }

  Desks desks() {
    return desks;
  }

  /** Received one after the other, each minute's at its time. */
  void receive(List<Desks.Timed> lines) throws InterruptedException {
    long last = 0;
    List<String> minute = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      minute.add(lines.get(i).line());
      boolean ends =
          i + 1 == lines.size() || !minuteOf(lines.get(i + 1)).equals(minuteOf(lines.get(i)));
      if (ends) {
        clock.set(lines.get(i).at());
        last = run.add(minute);
        minute.clear();
      }
    }
    run.writer().awaitCommitted(last);
  }

  private static Instant minuteOf(Desks.Timed line) {
    return line.at().truncatedTo(ChronoUnit.MINUTES);
  }

  public void receiveDays(int from, int to) throws InterruptedException {
    for (int day = from; day < to; day++) {
      receive(desks.day(day));
    }
  }

  /** An odd night, and the morning after, by which its windows are closed. */
  void receiveOddNight(int day) throws InterruptedException {
    receive(desks.oddNight(day));
    receiveDays(day + 1, day + 2);
  }

  /** Learns of all that was received, as if so many seconds after noon of the last day. */
  BehaviourModel train(int second) throws IOException {
    SetClock now = new SetClock(Instant.parse("2026-06-01T12:00:00Z").plusSeconds(second));
    Training training =
        new Training(
            BehaviourRules.load(RuleFiles.shipped()), TownCalendar.of(Desks.PARIS), List.of(), now);
    run.archive().endAt(run.writer().committed());
    new PastEvents(Instant.MIN, Instant.MAX).ofArchive(run.archive(), training::onEvent);
    run.archive().endAt(Long.MAX_VALUE);
    return training.finish().model();
  }

  ModelFolder models() {
    return new ModelFolder(folder.resolve("models"));
  }

  private Behaviour behaviour() {
    return new Behaviour(
        BehaviourSource.of(RuleFiles.shipped()),
        TownCalendar.of(Desks.PARIS),
        folder.resolve("models"),
        Budget.USUAL,
        Networks.of(Networks.PRIVATE),
        watch);
  }

  /** A job that judges behaviour, from the beginning or from a checkpoint. */
  TownJob judging() throws IOException {
    return run.start(OFTEN, run.archive(), behaviour());
  }

  /** A job that must go on from a checkpoint; with behaviour or without. */
  TownJob goingOn(boolean judging) throws IOException {
    ArchiveFeed.Archive archive = new NeverFromTheBeginning(run.archive());
    return run.start(OFTEN, archive, judging ? behaviour() : null);
  }

  /** Until all that was received is judged and is in a checkpoint. */
  void awaitJudged() throws Exception {
    run.awaitAllRead();
    new CheckpointWatch(run.checkpoints()).awaitAnother(2);
  }

  /** Until the running job judges by the model in force. */
  void awaitModel() throws Exception {
    String name = ModelFile.keep(models().current().orElseThrow()).id().text();
    Await.until(
        "the job judges by " + name,
        JobRun.PATIENCE,
        () -> {
          BehaviourReport last = watch.last();
          return last != null && last.model().equals(name);
        });
  }

  Findings found() throws Exception {
    return run.found();
  }

  /** Of what was out of the usual at this desk, in the order of time. */
  List<Alert> anomalies() throws Exception {
    try (SqliteStore store = SqliteStore.openExisting(folder.resolve("store.db"))) {
      return store.alerts().alertsSince(JobRun.COMMUNE, Instant.EPOCH, 10_000).stream()
          .filter(alert -> alert.rule().category() == Category.ANOMALY)
          .filter(alert -> Desks.ODD.equals(alert.sourceIp()))
          .sorted(Comparator.comparing(Alert::timestamp))
          .toList();
    }
  }

  List<Incident> incidents() throws Exception {
    try (SqliteStore store = SqliteStore.openExisting(folder.resolve("store.db"))) {
      return store.incidents().incidents(IncidentFilter.all().of(JobRun.COMMUNE));
    }
  }

  @Override
  public void close() {
    run.close();
    watch.close();
  }
}
