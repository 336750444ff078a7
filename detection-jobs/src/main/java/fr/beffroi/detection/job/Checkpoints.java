package fr.beffroi.detection.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which complete checkpoints are there, the newest first? */
final class Checkpoints {
  private static final String METADATA = "_metadata";

  private Checkpoints() {}

  /** Folders {@code <job>/chk-<n>} that hold their metadata, the newest first. */
  static List<Path> newestFirst(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> complete = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 3)) {
      files
          .filter(file -> file.getFileName().toString().equals(METADATA))
          .forEach(file -> complete.add(file.getParent()));
    }
    complete.sort(Comparator.comparing(Checkpoints::written).reversed());
    return complete;
  }

  /** Forgets what belongs to earlier runs, once a newer run has a checkpoint of its own. */
  static void deleteOtherThan(Path folder, String job) throws IOException {
    try (Stream<Path> jobs = Files.list(folder)) {
      for (Path other : jobs.filter(path -> !path.getFileName().toString().equals(job)).toList()) {
        delete(other);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileTime written(Path checkpoint) {
    try {
      return Files.getLastModifiedTime(checkpoint.resolve(METADATA));
    } catch (IOException e) {
      return FileTime.fromMillis(0); // deleted meanwhile: tried last, and found missing
    }
  }
}
