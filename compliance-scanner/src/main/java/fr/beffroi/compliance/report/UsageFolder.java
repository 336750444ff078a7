package fr.beffroi.compliance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.beffroi.compliance.traffic.Agreement;
import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was published of a commune so far? A folder with one folder a period, each with its {@code
 * usage.json}: the published tables and nothing else, since nothing else was ever written.
 */
public final class UsageFolder {
  static final String FIGURES = "usage.json";

  private static final String PERIOD = "[0-9]{4}-[0-9]{2}(_[0-9]{4}-[0-9]{2})?";
  private static final long LARGEST = 64L << 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  public UsageFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the reports of a period stand. */
  public Path of(Span period) {
    return folder.resolve(period.fileName());
  }

  /** The folders of all periods, the earliest first. */
  public List<Path> periods() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(Files::isDirectory)
          .filter(path -> path.getFileName().toString().matches(PERIOD))
          .sorted()
          .toList();
    }
  }

  /**
   * What was published, the earliest first.
   *
   * @throws IOException where a file of figures cannot be read, or was not written by us
   */
  public List<Shown> shown() throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Path period : periods()) {
      Path file = period.resolve(FIGURES);
      if (Files.isRegularFile(file)) {
        shown.add(read(file));
      }
    }
    return shown;
  }

  /** The months of which something else was published before; nothing where there are none. */
  public static Optional<Span> conflict(List<Shown> shown, Publication now) {
    return shown.stream().flatMap(one -> Agreement.conflict(one, now).stream()).findFirst();
  }

  /** Keeps what is shown: the tables, and nothing that they do not say. */
  public void keep(String commune, Publication publication, Words words, Locale locale)
      throws IOException {
    Path place = of(publication.period());
    WholeFile.createFolder(folder);
    WholeFile.createFolder(place);
    WholeFile.write(place.resolve(FIGURES), figures(commune, publication, words, locale));
  }

  static String figures(String commune, Publication publication, Words words, Locale locale) {
    return new UsageJson(words, locale).document(commune, publication).toPrettyString() + "\n";
  }

  private static Shown read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + ": larger than figures can be");
    }
    JsonNode document = JSON.readTree(Files.readAllBytes(file));
    if (!document.path("schema").asText().equals(UsageJson.SCHEMA)) {
      throw new IOException(file + ": not figures of this version (" + UsageJson.SCHEMA + ")");
    }
    try {
      return UsageJson.shown(document);
    } catch (RuntimeException e) {
      throw new IOException(file + ": was changed, or is damaged", e);
    }
  }
}
