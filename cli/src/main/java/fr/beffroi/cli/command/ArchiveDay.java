package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much does one day (UTC) of the archive hold? */
record ArchiveDay(LocalDate day, long bytes) {
  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** The days before {@code limit}, the oldest first. */
  static List<ArchiveDay> before(LocalDate limit, Configuration configuration) throws IOException {
    Path folder = configuration.archiveFolder().resolve(configuration.commune().slug());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) && NAME.matcher(name(entry)).matches())
          .filter(entry -> LocalDate.parse(name(entry)).isBefore(limit))
          .sorted()
          .map(entry -> new ArchiveDay(LocalDate.parse(name(entry)), size(entry)))
          .toList();
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reported with its file
    }
  }
}
