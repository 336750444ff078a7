package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a running job hear of each model that comes into force, once, and of no broken one? */
class ModelFeedTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir private Path folder;

  private static BehaviourModel model(int second) {
    Instant trained = NOON.plusSeconds(second);
    return new BehaviourModel(new Origin(trained, NOON, NOON, 1, 1, 0, ""), List.of(), List.of());
  }

  /** What the next look finds; a look comes every second. */
  private static List<String> look(ModelFeed feed) throws InterruptedException {
    feed.lookNow();
    return feed.next(Duration.ZERO).values();
  }

  @Test
  void eachModelThatComesIntoForceIsNamedOnce() throws Exception {
    ModelFolder models = new ModelFolder(folder);
    try (ModelFeed feed = new ModelFeed(folder, null)) {
      assertThat(look(feed)).as("no model yet").isEmpty();

      String first = name(models.take(model(1)));
      assertThat(look(feed)).containsExactly(first);
      assertThat(look(feed)).isEmpty();

      String second = name(models.take(model(2)));
      assertThat(look(feed)).containsExactly(second);
      assertThat(models.putBack()).isPresent();
      assertThat(look(feed)).as("the one before, put back").containsExactly(first);
    }
  }

  @Test
  void aRestoredJobIsNotToldAgainWhatItKnows() throws Exception {
    ModelFolder models = new ModelFolder(folder);
    String first = name(models.take(model(1)));
    try (ModelFeed feed = new ModelFeed(folder, first)) {
      assertThat(look(feed)).isEmpty();
      assertThat(look(feed)).isEmpty();
      String second = name(models.take(model(2)));
      assertThat(look(feed)).containsExactly(second);
    }
  }

  @Test
  void aModelThatCannotBeReadIsPassedOverUntilItCan() throws Exception {
    ModelFolder models = new ModelFolder(folder);
    Path file = models.take(model(1));
    try (ModelFeed feed = new ModelFeed(folder, null)) {
      String first = look(feed).get(0);

      Files.writeString(folder.resolve("broken.model"), "no model");
      Files.writeString(folder.resolve("current"), "broken.model\n");
      assertThat(look(feed)).isEmpty();
      Files.writeString(folder.resolve("current"), "../elsewhere.model\n");
      assertThat(look(feed)).isEmpty();
      Files.writeString(folder.resolve("current"), "gone.model\n");
      assertThat(look(feed)).isEmpty();

      Files.writeString(folder.resolve("current"), file.getFileName() + "\n");
      assertThat(look(feed)).as(first + " never left").isEmpty();
    }
  }

  private static String name(Path file) throws IOException {
    return ModelFile.keep(file).id().text();
  }
}
