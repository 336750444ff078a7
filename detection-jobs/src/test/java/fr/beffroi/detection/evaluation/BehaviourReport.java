package fr.beffroi.detection.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Where do the evaluations of behaviour read, and where do they write? */
final class BehaviourReport {
  static final Path PACKS =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/evaluation");

  private BehaviourReport() {}

  static List<String> lines(Path packed) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  static void write(String name, Map<String, ?> figures) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/evaluation"));
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(name + ".json").toFile(), figures);
    StringBuilder text = new StringBuilder("# " + name + "\n\n| | |\n|---|---|\n");
    figures.forEach(
        (what, value) -> text.append("| ").append(what).append(" | ").append(value).append(" |\n"));
    Files.writeString(folder.resolve(name + ".md"), text);
  }
}
