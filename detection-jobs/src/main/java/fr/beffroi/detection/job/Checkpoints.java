package fr.beffroi.detection.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which complete checkpoints are there, the newest first? */
final class Checkpoints {
  static final String METADATA = "_metadata";

  private Checkpoints() {}

  /** Folders {@code <job>/chk-<n>} that hold their metadata, the newest first. */
  static List<Path> newestFirst(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> complete = new ArrayList<>();
    for (Path job : children(folder)) {
      for (Path checkpoint : children(job)) {
        if (Files.isRegularFile(checkpoint.resolve(METADATA))) {
          complete.add(checkpoint);
        }
      }
    }
    complete.sort(Comparator.comparing(Checkpoints::written).reversed());
    return complete;
  }

  /** Deletes what earlier runs left, but their newest complete checkpoints. */
  static void keepNewest(Path folder, int most) throws IOException {
    Set<Path> kept = new HashSet<>();
    for (Path checkpoint : newestFirst(folder).stream().limit(most).toList()) {
      kept.add(checkpoint);
      kept.add(checkpoint.getParent());
    }
    for (Path job : children(folder)) {
      for (Path checkpoint : children(job)) {
        if (!kept.contains(checkpoint) && isCheckpoint(checkpoint)) {
          delete(checkpoint);
        }
      }
      if (!kept.contains(job)) {
        delete(job);
      }
    }
  }

  private static boolean isCheckpoint(Path folder) {
    return folder.getFileName().toString().startsWith("chk-");
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
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
