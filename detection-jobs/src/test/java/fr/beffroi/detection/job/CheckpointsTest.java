package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  @Test
  void theNewestCompleteOneComesFirst() throws IOException {
    Path older = checkpoint("job-b/chk-9", 1_000);
    Path newer = checkpoint("job-a/chk-2", 2_000);
    Files.createDirectories(folder.resolve("job-a/chk-3"));
    assertThat(Checkpoints.newestFirst(folder)).containsExactly(newer, older);
  }

  @Test
  void aFolderThatIsNotThereHoldsNone() throws IOException {
    assertThat(Checkpoints.newestFirst(folder.resolve("none"))).isEmpty();
  }

  private Path checkpoint(String name, long written) throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve(name));
    Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "x");
    Files.setLastModifiedTime(metadata, FileTime.fromMillis(written));
    return checkpoint;
  }
}
