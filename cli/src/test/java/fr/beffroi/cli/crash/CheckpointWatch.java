package fr.beffroi.cli.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which checkpoints did a job complete? What they hold has gone through all of it. */
final class CheckpointWatch {
  private final Path folder;

  CheckpointWatch(Path folder) {
    this.folder = folder;
  }

  /** Complete ones, {@code <job>/chk-<n>}, the newest first. */
  List<Path> complete() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .sorted(Comparator.comparing(CheckpointWatch::written).reversed())
          .map(Path::getParent)
          .toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return complete(); // one was dropped while we looked
      }
      throw e;
    }
  }

  private static long written(Path file) {
    return file.toFile().lastModified();
  }

  /** Waits until so many more are complete. */
  void awaitAnother(int count) throws Exception {
    Set<Path> seen = new HashSet<>(complete());
    int before = seen.size();
    Await.until(
        count + " more checkpoints in " + folder,
        Duration.ofSeconds(60),
        () -> {
          seen.addAll(complete());
          return seen.size() >= before + count;
        });
  }
}
