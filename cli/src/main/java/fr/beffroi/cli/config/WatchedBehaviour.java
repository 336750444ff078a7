package fr.beffroi.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What did a watch say last of learned behaviour? By its status file.
 *
 * @param model name of the one that judges, empty where there is none
 * @param entities that it remembers, by rule
 * @param mostEntities how many it may
 * @param evicted entities that it forgot for want of room
 * @param much whether the town has changed much since the training
 * @param drift in a sentence
 */
public record WatchedBehaviour(
    String model, long entities, long mostEntities, long evicted, boolean much, Bilingual drift) {

  /** What it said; nothing where there is no such file, or behaviour was switched off. */
  public static Optional<WatchedBehaviour> read(Path statusFile) throws IOException {
    if (!Files.exists(statusFile)) {
      return Optional.empty();
    }
    JsonNode json = new ObjectMapper().readTree(statusFile.toFile()).path("behaviour");
    JsonNode drift = json.path("drift");
    return json.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new WatchedBehaviour(
                json.path("model").asText(),
                json.path("entities").asLong(),
                json.path("most_entities").asLong(),
                json.path("evicted").asLong(),
                drift.path("much").asBoolean(),
                new Bilingual(drift.path("fr").asText(), drift.path("en").asText())));
  }

  /** Whether that file is the model that judges. */
  public boolean judgesBy(Path file) {
    return model.startsWith(file.getFileName() + "/");
  }
}
