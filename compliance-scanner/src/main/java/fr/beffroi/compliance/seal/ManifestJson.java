package fr.beffroi.compliance.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How does a manifest stand in its file? JSON (RFC 8259) that a person can read. */
final class ManifestJson {
  private static final String FORMAT = "beffroi-manifest/1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("previous", manifest.previous().orElse(null));
    ArrayNode files = root.putArray("files");
    for (SealedFile file : manifest.files()) {
      files
          .addObject()
          .put("name", file.name())
          .put("size", file.size())
          .put("sha256", file.sha256());
    }
    try {
      return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }

  /** The manifest in these bytes; empty where they are none. */
  static Optional<Manifest> read(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      if (!root.path("format").asText().equals(FORMAT) || !root.path("files").isArray()) {
        return Optional.empty();
      }
      List<SealedFile> files = new ArrayList<>();
      for (JsonNode file : root.path("files")) {
        files.add(file(file));
      }
      return Optional.of(
          new Manifest(Optional.ofNullable(root.path("previous").textValue()), files));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SealedFile file(JsonNode node) {
    JsonNode size = node.path("size");
    if (!size.isIntegralNumber() || !size.canConvertToLong()) {
      throw new IllegalArgumentException("a size is a whole number");
    }
    return new SealedFile(
        node.path("name").asText(), size.longValue(), node.path("sha256").asText());
  }
}
