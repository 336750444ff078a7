package fr.beffroi.cli.command;

import fr.beffroi.cli.config.LastTraining;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelException;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.Trained;
import fr.beffroi.detection.behaviour.judge.TrainingLock;
import fr.beffroi.rules.Bilingual;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where does a model go that was learned? Into a file; or into a folder of models, in which one
 * training at a time goes on, and where a model comes into force unless it is worse than the one
 * before.
 */
final class ModelPlace implements Closeable {
  private static final Logger LOGGER = LoggerFactory.getLogger(ModelPlace.class);

  private final Path place;
  private final @Nullable String acceptWorse;
  private final Terminal terminal;

  /** Held while a model is learned for a folder; null where it is for a file. */
  private final @Nullable TrainingLock lock;

  private ModelPlace(
      Path place, @Nullable String acceptWorse, Terminal terminal, @Nullable TrainingLock lock) {
    this.place = place;
    this.acceptWorse = acceptWorse;
    this.terminal = terminal;
    this.lock = lock;
  }

  /**
   * To be opened before anything is learned.
   *
   * @param acceptWorse why a worse model comes into force all the same
   * @throws CommandFailure where another process learns a model for the folder
   */
  static ModelPlace open(Path place, @Nullable String acceptWorse, Terminal terminal)
      throws IOException {
    boolean isFile = place.toString().endsWith(ModelFile.SUFFIX) && !Files.isDirectory(place);
    if (isFile) {
      return new ModelPlace(place, acceptWorse, terminal, null);
    }
    Optional<TrainingLock> lock = TrainingLock.take(place);
    if (lock.isEmpty()) {
      throw new CommandFailure(
          ExitCode.UNREACHABLE,
          place.toString(),
          terminal.text("model.train.busy", TrainingLock.holder(place)),
          terminal.text("model.train.busy.remedy"));
    }
    return new ModelPlace(place, acceptWorse, terminal, lock.get());
  }

  /** Says what was learned, and keeps it. */
  ExitCode keep(Trained trained, BehaviourRules behaviour, Budget budget, ZoneId zone)
      throws IOException {
    BehaviourModel model = trained.model();
    new ModelWords(terminal, zone).say(model);
    if (model.rules().isEmpty() && !model.names().suffices()) {
      terminal.say("model.train.nothing");
      note(LastTraining.Outcome.TOO_LITTLE, model.suffices());
      return ExitCode.FINDINGS;
    }
    if (lock == null) {
      ModelFile.write(model, place);
      terminal.say("model.train.written", place);
      return ExitCode.DONE;
    }
    ModelFolder folder = new ModelFolder(place);
    ExitCode code = intoFolder(trained, behaviour, budget, folder);
    List<Path> removed = folder.removeOld();
    LOGGER.debug("older models removed: {}", removed);
    return code;
  }

  private ExitCode intoFolder(
      Trained trained, BehaviourRules behaviour, Budget budget, ModelFolder folder)
      throws IOException {
    Optional<KeptModel> current = inForce(folder);
    if (current.isPresent()) {
      Optional<Bilingual> worse = trained.worseThan(current.get().model(), behaviour, budget);
      if (worse.isPresent()) {
        Path stays = place.resolve(current.get().id().file());
        return worse(trained.model(), folder, stays, worse.get());
      }
    }
    terminal.say("model.train.in-force", folder.take(trained.model()));
    note(LastTraining.Outcome.TAKEN, trained.model().suffices());
    return ExitCode.DONE;
  }

  /** One that cannot be read cannot judge either: whatever was learned takes its place. */
  private Optional<KeptModel> inForce(ModelFolder folder) throws IOException {
    try {
      return folder.inForce();
    } catch (ModelException e) {
      terminal.say("model.train.broken", e.sentence().in(terminal.messages().locale()));
      return Optional.empty();
    }
  }

  private ExitCode worse(BehaviourModel model, ModelFolder folder, Path current, Bilingual how)
      throws IOException {
    String said = how.in(terminal.messages().locale());
    String reason = acceptWorse;
    if (reason == null) {
      Path kept = folder.keep(model);
      note(LastTraining.Outcome.REFUSED, refused(how));
      terminal.say("model.train.worse", current, said, kept);
      return ExitCode.FINDINGS;
    }
    Path taken = folder.takeThough(model, terminal.text("model.reason", said, reason));
    note(LastTraining.Outcome.TAKEN, model.suffices());
    terminal.say("model.train.accepted", taken, said, reason);
    return ExitCode.DONE;
  }

  private static Bilingual refused(Bilingual why) {
    return new Bilingual(
        "Le modèle en vigueur reste : " + why.french() + ".",
        "The model in force stays: " + why.english() + ".");
  }

  /** For whoever asks a folder when it was last tried. */
  private void note(LastTraining.Outcome outcome, Bilingual what) throws IOException {
    if (lock != null) {
      new LastTraining(terminal.environment().clock().instant(), outcome, what).write(place);
    }
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
