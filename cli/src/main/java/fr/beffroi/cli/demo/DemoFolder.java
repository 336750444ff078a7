package fr.beffroi.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where does the demonstration keep its archive and store? In a folder that goes when it ends. */
final class DemoFolder implements AutoCloseable {
  private final Path path;

  DemoFolder() throws IOException {
    this.path = Files.createTempDirectory("beffroi-demo-");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
