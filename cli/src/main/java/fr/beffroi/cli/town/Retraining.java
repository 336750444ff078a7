package fr.beffroi.cli.town;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.LastTraining;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.detection.behaviour.judge.TrainingLock;
import fr.beffroi.detection.store.HourlyCounts;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who learns anew what is usual while the watch runs? A process beside it, at the commune's quiet
 * hour, from the last four weeks; the running job notices the model that comes of it. One that is
 * worse than the one in force is not taken, and that is said.
 */
final class Retraining implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Retraining.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Configuration configuration;
  private final Clock clock;
  private final TrainingProcess process;
  private final RepeatingTask task = new RepeatingTask("beffroi retraining");

  Retraining(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
    this.process = new TrainingProcess(configuration);
  }

  /** Looks every ten minutes whether it is time, where the configuration asks for it. */
  void start() {
    int every = configuration.behaviour().retrain().days();
    if (configuration.behaviour().enabled() && every > 0) {
      task.start(() -> look(every), PAUSE, PAUSE);
    }
  }

  @Override
  public void close() {
    task.close();
    process.close();
  }

  private void look(int every) {
    try {
      if (isDue(every)) {
        train();
      }
    } catch (IOException | StoreException | RuntimeException e) {
      LOGGER.error("what is usual could not be learned anew", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDue(int every) throws IOException, StoreException {
    TrainingPlan plan =
        new TrainingPlan(
            every,
            configuration.commune().zone(),
            TrainingPlan.quietHour(counts(), configuration.commune().zone()));
    Optional<LastTraining> last = LastTraining.read(configuration.modelsFolder());
    boolean hasModel = new ModelFolder(configuration.modelsFolder()).current().isPresent();
    return plan.isDue(clock.instant(), last.map(LastTraining::at).orElse(null), hasModel);
  }

  private List<HourlyCount> counts() throws StoreException {
    if (!Files.exists(configuration.storeFile())) {
      return List.of();
    }
    Instant now = clock.instant();
    try (SqliteStore store = SqliteStore.openExisting(configuration.storeFile())) {
      return store
          .counts()
          .counts(
              configuration.commune().slug(),
              HourlyCounts.EVENTS,
              now.minus(Duration.ofDays(Origin.FULL_DAYS)),
              now);
    }
  }

  /** Learns now, and says what came of it; later, where somebody does so by hand. */
  void train() throws IOException, InterruptedException {
    if (TrainingLock.isHeld(configuration.modelsFolder())) {
      LOGGER.info("what is usual is being learned by somebody else: not now");
      return;
    }
    Instant begun = clock.instant();
    LocalDate from =
        begun.atZone(configuration.commune().zone()).toLocalDate().minusDays(Origin.FULL_DAYS);
    LOGGER.info("learning what is usual, from {} on", from);
    int code = process.run(from);
    Optional<LastTraining> last = LastTraining.read(configuration.modelsFolder());
    if (last.isPresent() && !last.get().at().isBefore(begun)) {
      LOGGER.info("{}", last.get().sentence().in(configuration.language()));
      return;
    }
    LastTraining failed = failed(code);
    failed.write(configuration.modelsFolder());
    LOGGER.error("{}", failed.sentence().in(configuration.language()));
  }

  private LastTraining failed(int code) {
    return new LastTraining(
        clock.instant(),
        LastTraining.Outcome.FAILED,
        new Bilingual(
            "L'apprentissage n'a pas abouti (code "
                + code
                + ") ; le modèle en vigueur reste. Voir "
                + process.log(),
            "The training did not end well (code "
                + code
                + "); the model in force stays. See "
                + process.log()));
  }
}
