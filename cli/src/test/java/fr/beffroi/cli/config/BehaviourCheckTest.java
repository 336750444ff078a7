package fr.beffroi.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does {@code doctor} tell how it is with learned behaviour? */
class BehaviourCheckTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  /** Of the school holidays that are shipped, the last one is not over. */
  private static final Instant IN_SPRING = Instant.parse("2026-03-20T12:00:00Z");

  @TempDir private Path folder;

  private Instant now = IN_SPRING;

  private List<String> keys(String behaviour) throws Exception {
    Path file = folder.resolve("beffroi.yml");
    Files.writeString(file, "commune: {slug: x}\ndata: data\nbehaviour: {" + behaviour + "}\n");
    Files.createDirectories(folder.resolve("data"));
    return new BehaviourCheck(ConfigurationReader.read(file), Clock.fixed(now, ZoneOffset.UTC))
        .run().stream().map(one -> one.status() + " " + one.key()).toList();
  }

  private Path models() {
    return folder.resolve("data/models");
  }

  private void take() throws IOException {
    Origin origin = new Origin(NOON, NOON.minusSeconds(9), NOON, 14, 9, 0, "");
    new ModelFolder(models()).take(new BehaviourModel(origin, List.of(), List.of()));
  }

  private void status(long evicted, boolean drift) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/status.json"),
        """
        {"behaviour": {"model": "20261120-120000.model/0", "entities": 12, "most_entities": 30000,
         "evicted": %d, "drift": {"much": %s, "fr": "a", "en": "b"}}}
        """
            .formatted(evicted, drift));
  }

  @Test
  void whatIsSwitchedOffOrHasNoModelYetIsNoFault() throws Exception {
    assertThat(keys("enabled: false")).containsExactly("OK doctor.behaviour.off");
    assertThat(keys("enabled: true")).containsExactly("OK doctor.behaviour.none");
  }

  @Test
  void theModelTheLastTrainingTheDriftAndTheEntitiesAreTold() throws Exception {
    take();
    status(0, false);
    new LastTraining(NOON, LastTraining.Outcome.REFUSED, new Bilingual("a", "b")).write(models());
    assertThat(keys("enabled: true, school-zone: A"))
        .containsExactly(
            "OK doctor.behaviour.model",
            "OK doctor.behaviour.training",
            "OK doctor.behaviour.drift",
            "OK doctor.behaviour.entities");
  }

  @Test
  void schoolHolidaysThatAreOverAreTold() throws Exception {
    now = Instant.parse("2036-03-20T12:00:00Z");
    assertThat(keys("enabled: true, school-zone: A"))
        .containsExactly("WARNING doctor.behaviour.school-zone.over", "OK doctor.behaviour.none");
  }

  @Test
  void whatNeedsAPersonIsAWarning() throws Exception {
    take();
    status(7, true);
    Files.writeString(models().resolve("20261120-120000.model"), "no model");
    new LastTraining(NOON, LastTraining.Outcome.FAILED, new Bilingual("a", "b")).write(models());
    assertThat(keys("enabled: true, school-zone: Z"))
        .containsExactly(
            "WARNING doctor.behaviour.school-zone",
            "WARNING doctor.behaviour.broken",
            "WARNING doctor.behaviour.training.failed",
            "WARNING doctor.behaviour.drift.much",
            "WARNING doctor.behaviour.evicted");
  }
}
