package fr.beffroi.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One sample of a format: {@code src/test/resources/format/<name>/<what_happened>.log} (or {@code
 * .raw}), one line of log a line, beside what must come of it ({@code .json}, one object a line).
 */
record FormatSample(String format, Path file) {
  static final Path ROOT = Path.of("src/test/resources/format");

  /** All samples were received on this day by a source whose clock is that of Paris. */
  static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

  static final SourceContext CONTEXT =
      new SourceContext("exemple", "file:/sample", ZoneId.of("Europe/Paris"));

  static List<FormatSample> of(String format) {
    Path folder = ROOT.resolve(format);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log") || file.toString().endsWith(".raw"))
          .sorted()
          .map(file -> new FormatSample(format, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FormatSample> all() {
    return LogFormats.all().stream().flatMap(format -> of(format.name()).stream()).toList();
  }

  List<String> texts() {
    try {
      // As a source decodes: what is not UTF-8 becomes U+FFFD, and nothing throws.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Line> lines() {
    Headers headers = new Headers();
    List<Line> lines = new ArrayList<>();
    for (String text : texts()) {
      lines.add(headers.on(Line.of(text, "sample/" + (lines.size() + 1), RECEIVED, CONTEXT)));
    }
    return lines;
  }

  Path golden() {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".json"));
  }

  String title() {
    return format + ": " + file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }
}
