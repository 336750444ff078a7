package fr.beffroi.cli.config;

import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.SchoolHolidays;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.ModelException;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.job.BehaviourState;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How is it with learned behaviour: which model is in force, for what does it suffice, what came of
 * the last training, has the town changed since, and how much is remembered?
 */
public final class BehaviourCheck {
  private final Configuration configuration;
  private final Clock clock;

  public BehaviourCheck(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  public List<Diagnosis> run() {
    if (!configuration.behaviour().enabled()) {
      return List.of(Diagnosis.ok("doctor.behaviour.off"));
    }
    List<Diagnosis> found = new ArrayList<>();
    schoolZone().ifPresent(found::add);
    Path folder = configuration.modelsFolder();
    try {
      Optional<Path> current = new ModelFolder(folder).current();
      found.add(current.isEmpty() ? Diagnosis.ok("doctor.behaviour.none") : model(current.get()));
    } catch (ModelException e) {
      found.add(Diagnosis.warning("doctor.behaviour.broken", e.sentence()));
    } catch (IOException e) {
      found.add(Diagnosis.warning("doctor.behaviour.broken", String.valueOf(e.getMessage())));
    }
    try {
      LastTraining.read(folder).map(this::training).ifPresent(found::add);
      WatchedBehaviour.read(configuration.statusFile()).ifPresent(it -> watched(it, found));
    } catch (IOException e) {
      found.add(Diagnosis.warning("doctor.behaviour.unreadable", String.valueOf(e.getMessage())));
    }
    return found;
  }

  private Diagnosis model(Path file) throws IOException {
    BehaviourModel model = ModelFile.read(file);
    return Diagnosis.ok(
        "doctor.behaviour.model",
        file.getFileName(),
        day(model.origin().trained()),
        day(model.origin().from()),
        day(model.origin().to()),
        model.suffices());
  }

  private Diagnosis training(LastTraining last) {
    return last.outcome() == LastTraining.Outcome.FAILED
        ? Diagnosis.warning("doctor.behaviour.training.failed", day(last.at()), last.sentence())
        : Diagnosis.ok("doctor.behaviour.training", day(last.at()), last.sentence());
  }

  private void watched(WatchedBehaviour watched, List<Diagnosis> found) {
    if (!watched.model().isEmpty()) {
      found.add(
          watched.much()
              ? Diagnosis.warning("doctor.behaviour.drift.much", watched.drift())
              : Diagnosis.ok("doctor.behaviour.drift", watched.drift()));
    }
    found.add(
        watched.evicted() > 0
            ? Diagnosis.warning(
                "doctor.behaviour.evicted", watched.mostEntities(), watched.evicted())
            : Diagnosis.ok(
                "doctor.behaviour.entities",
                watched.entities(),
                watched.mostEntities(),
                kilobytes()));
  }

  /** What the newest checkpoint holds of it, compressed; 0 where there is none. */
  private long kilobytes() {
    try {
      return BehaviourState.bytes(configuration.checkpointsFolder()).orElse(0) / 1_000;
    } catch (IOException e) {
      return 0; // the watch drops old ones while we look
    }
  }

  /**
   * A zone of which no holiday is known is most often a slip of the pen; one whose last holiday is
   * over has ordinary days alone from then on.
   */
  private Optional<Diagnosis> schoolZone() {
    String zone = configuration.behaviour().schoolZone();
    if (zone == null) {
      return Optional.empty();
    }
    RuleFiles files = RuleFiles.inForce(BehaviourRules.AREA, configuration.rules());
    LocalDate known = SchoolHolidays.load(files).knownUntil().get(zone);
    if (known == null) {
      return Optional.of(Diagnosis.warning("doctor.behaviour.school-zone", zone));
    }
    return known.isBefore(day(clock.instant()))
        ? Optional.of(Diagnosis.warning("doctor.behaviour.school-zone.over", zone, known))
        : Optional.empty();
  }

  private LocalDate day(Instant instant) {
    ZoneId zone = configuration.commune().zone();
    return instant.atZone(zone).toLocalDate();
  }
}
