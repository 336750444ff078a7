package fr.beffroi.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When was it last tried to learn what is usual, and what came of it? In a small file beside the
 * models, whoever tried.
 *
 * @param sentence what came of it
 */
public record LastTraining(Instant at, Outcome outcome, Bilingual sentence) {
  private static final String FILE = "last-training.json";

  /** What came of it? */
  public enum Outcome {
    /** The new model is in force. */
    TAKEN,
    /** The new one was worse: the one before stays. */
    REFUSED,
    /** There was not enough to learn from. */
    TOO_LITTLE,
    /** It could not be finished. */
    FAILED
  }

  /** The last one, where there was one. */
  public static Optional<LastTraining> read(Path models) throws IOException {
    Path file = models.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    try {
      return Optional.of(
          new LastTraining(
              Instant.parse(json.path("at").asText()),
              Outcome.valueOf(json.path("outcome").asText().toUpperCase(Locale.ROOT)),
              new Bilingual(json.path("fr").asText(), json.path("en").asText())));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException(file + ": tells of no training; delete it", e);
    }
  }

  /** Whole or not at all. */
  public void write(Path models) throws IOException {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("at", at.toString())
            .put("outcome", outcome.name().toLowerCase(Locale.ROOT))
            .put("fr", sentence.french())
            .put("en", sentence.english());
    Files.createDirectories(models);
    Path beside = models.resolve(FILE + ".new");
    Files.writeString(beside, json + "\n");
    Files.move(
        beside,
        models.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
