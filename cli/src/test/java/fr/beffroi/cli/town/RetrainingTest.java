package fr.beffroi.cli.town;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.cli.config.LastTraining;
import fr.beffroi.cli.crash.WatchedDesks;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.TrainingLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a process beside the watch learn from its archive, and is it said what came of it? */
class RetrainingTest {
  @TempDir private Path folder;
  private Configuration configuration;

  @BeforeEach
  void configure() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("beffroi.yml"),
            """
            commune: {slug: villeneuve}
            data: data
            language: en
            behaviour: {enabled: true}
            """);
    configuration = ConfigurationReader.read(file);
  }

  private LastTraining train() throws Exception {
    try (Retraining retraining = new Retraining(configuration, Clock.systemUTC())) {
      retraining.train();
    }
    return LastTraining.read(configuration.modelsFolder()).orElseThrow();
  }

  @Test
  void aWeekOfTheArchiveGivesAModelThatIsInForce() throws Exception {
    LocalDate first = LocalDate.now(configuration.commune().zone()).minusDays(12);
    try (WatchedDesks desks = new WatchedDesks(configuration.data(), first)) {
      desks.receiveDays(0, 10);
    }
    LastTraining last = train();
    assertThat(last.outcome())
        .as(Files.readString(configuration.modelsFolder().resolve("training.log")))
        .isEqualTo(LastTraining.Outcome.TAKEN);
    assertThat(last.sentence().english()).contains("10 days of 28; usable for");
    assertThat(new ModelFolder(configuration.modelsFolder()).current()).isPresent();
  }

  @Test
  void whileSomebodyLearnsByHandNothingIsBegunAndASecondProcessSaysWhoItIs() throws Exception {
    Path models = configuration.modelsFolder();
    try (TrainingLock byHand = TrainingLock.take(models).orElseThrow();
        Retraining retraining = new Retraining(configuration, Clock.systemUTC());
        TrainingProcess second = new TrainingProcess(configuration)) {
      assertThat(byHand).isNotNull();
      retraining.train();
      assertThat(LastTraining.read(models)).isEmpty();

      Files.createDirectories(configuration.archiveFolder().resolve("villeneuve"));
      int code = second.run(LocalDate.now(configuration.commune().zone()));
      assertThat(second.log())
          .content()
          .contains("already, by process " + ProcessHandle.current().pid());
      assertThat(code).isEqualTo(3);
    }
  }

  @Test
  void aTrainingThatFailsIsSaidAndTheModelInForceStays() throws Exception {
    LastTraining last = train();
    assertThat(last.outcome()).as("there is no archive").isEqualTo(LastTraining.Outcome.FAILED);
    assertThat(last.sentence().french()).contains("training.log");
    assertThat(new ModelFolder(configuration.modelsFolder()).current()).isEmpty();
  }
}
