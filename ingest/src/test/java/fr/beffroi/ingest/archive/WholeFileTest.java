package fr.beffroi.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void whatFailsHalfWayLeavesTheFileOfBeforeAndNothingElse() throws Exception {
    Path file = folder.resolve("report.html");
    WholeFile.write(file, "whole");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(file).hasContent("whole");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void whoClosesWhatIsWrittenToStillGetsAWholeFile() throws Exception {
    Path file = folder.resolve("report.ods");

    WholeFile.write(
        file,
        out -> {
          out.write(new byte[20_000]);
          out.close();
        });

    assertThat(file).hasSize(20_000);
  }

  @Test
  void aFileSystemWithoutPermissionsIsWrittenToAllTheSame() throws Exception {
    try (FileSystem zip =
        FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
      Path made = zip.getPath("/made");
      WholeFile.createFolder(made);
      // Not published: a zip has its files once their channels are closed.
      try (FileChannel begun = WholeFile.create(FileChannel::open, made.resolve("report.html"))) {
        assertThat(begun.isOpen()).isTrue();
      }

      assertThat(Files.exists(made.resolve("report.html.tmp"))).isTrue();
    }
  }
}
