package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does one training at a time go on for a folder? */
class TrainingLockTest {
  @TempDir private Path folder;

  @Test
  void theSecondIsToldWhoTheFirstIsAndComesInOnceThatIsDone() throws IOException {
    Path models = folder.resolve("models");
    try (TrainingLock first = TrainingLock.take(models).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(TrainingLock.take(models)).isEmpty();
      assertThat(TrainingLock.holder(models))
          .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
    try (TrainingLock second = TrainingLock.take(models).orElseThrow()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void twoFoldersAreLearnedForAtOnce() throws IOException {
    try (TrainingLock one = TrainingLock.take(folder.resolve("one")).orElseThrow();
        TrainingLock other = TrainingLock.take(folder.resolve("other")).orElseThrow()) {
      assertThat(one).isNotSameAs(other);
    }
  }

  @Test
  void whatIsNoNumberOfAProcessIsNotRepeated() throws IOException {
    assertThat(TrainingLock.holder(folder)).isEmpty();
    Files.writeString(folder.resolve("training.lock"), "<b>x</b>");
    assertThat(TrainingLock.holder(folder)).isEmpty();
  }
}
