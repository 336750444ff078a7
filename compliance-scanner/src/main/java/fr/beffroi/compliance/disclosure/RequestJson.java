package fr.beffroi.compliance.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How does a request stand in its file? JSON (RFC 8259) that those who sign it can read: what they
 * sign is these bytes.
 */
public final class RequestJson {
  /** Larger files are none. */
  public static final int LARGEST = 1 << 16;

  private static final String FORMAT = "beffroi-disclosure/1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private RequestJson() {}

  /** The bytes of the file. */
  public static byte[] write(DisclosureRequest request) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT)
        .put("commune", request.commune())
        .put("service", request.service())
        .put("provider", request.provider())
        .put("first", request.first().toString())
        .put("last", request.last().toString())
        .put("ground", request.ground().word())
        .put("reason", request.reason())
        .put("made", request.made().toString());
    try {
      return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }

  /** The request in these bytes; empty where they are none. */
  public static Optional<DisclosureRequest> read(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      return text(root, "format").equals(FORMAT) ? Optional.of(request(root)) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DisclosureRequest request(JsonNode root) {
    return new DisclosureRequest(
        text(root, "commune"),
        text(root, "service"),
        text(root, "provider"),
        LocalDate.parse(text(root, "first")),
        LocalDate.parse(text(root, "last")),
        Ground.valueOf(text(root, "ground").toUpperCase(Locale.ROOT)),
        text(root, "reason"),
        Instant.parse(text(root, "made")));
  }

  private static String text(JsonNode node, String key) {
    String text = node.path(key).textValue();
    if (text == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return text;
  }
}
