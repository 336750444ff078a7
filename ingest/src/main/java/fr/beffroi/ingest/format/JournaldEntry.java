package fr.beffroi.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does one entry of {@code journalctl -o json} hold?
 *
 * <p>A field's value is a text; an array of bytes where it is not UTF-8; an array of values where
 * the field stands there more than once (the first counts); null where it was too large to print.
 *
 * @param unit {@code _SYSTEMD_UNIT}
 */
record JournaldEntry(Envelope envelope, String message, @Nullable String unit) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TIME = "__REALTIME_TIMESTAMP";
  private static final Set<String> WANTED =
      Set.of(
          TIME,
          "MESSAGE",
          "_HOSTNAME",
          "SYSLOG_IDENTIFIER",
          "_COMM",
          "SYSLOG_PID",
          "_PID",
          "SYSLOG_FACILITY",
          "PRIORITY",
          "_SYSTEMD_UNIT");

  static boolean looksLikeOne(String text) {
    return text.startsWith("{") && text.contains('"' + TIME + '"');
  }

  /** The line with its envelope taken off, or null where it is no entry. */
  static @Nullable Line open(Line line) {
    JournaldEntry entry = looksLikeOne(line.text()) ? read(line) : null;
    return entry == null ? null : entry.inside(line);
  }

  /** The entry, or null where it is broken. */
  static @Nullable JournaldEntry read(Line line) {
    try (JsonParser json = JSON.createParser(line.text())) {
      Map<String, String> fields = fields(json);
      Long microseconds = number(fields, TIME);
      return json.nextToken() != null || microseconds == null ? null : of(fields, microseconds);
    } catch (IOException e) {
      return null;
    }
  }

  Line inside(Line line) {
    return line.inside(envelope, message);
  }

  private static JournaldEntry of(Map<String, String> fields, long microseconds) {
    Instant time =
        Instant.ofEpochSecond(
            Math.floorDiv(microseconds, 1_000_000L),
            Math.floorMod(microseconds, 1_000_000L) * 1_000L);
    Envelope envelope =
        new Envelope(
            time,
            fields.get("_HOSTNAME"),
            fields.getOrDefault("SYSLOG_IDENTIFIER", fields.get("_COMM")),
            small(fields, "SYSLOG_PID", small(fields, "_PID", -1)),
            (int) small(fields, "SYSLOG_FACILITY", -1),
            (int) small(fields, "PRIORITY", -1),
            null);
    return new JournaldEntry(
        envelope, fields.getOrDefault("MESSAGE", ""), fields.get("_SYSTEMD_UNIT"));
  }

  /** A number that fits into 31 bits and is not negative, or {@code otherwise}. */
  private static long small(Map<String, String> fields, String name, long otherwise) {
    Long number = number(fields, name);
    return number == null || number < 0 || number > Integer.MAX_VALUE ? otherwise : number;
  }

  private static @Nullable Long number(Map<String, String> fields, String name) {
    String digits = fields.get(name);
    try {
      return digits == null ? null : Long.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Map<String, String> fields(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return fields;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      String value = value(json);
      if (value != null && WANTED.contains(name)) {
        fields.putIfAbsent(name, value);
      }
    }
    return fields;
  }

  private static @Nullable String value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      return first(json);
    }
    if (json.currentToken() == JsonToken.START_OBJECT) {
      json.skipChildren();
      return null;
    }
    return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getValueAsString();
  }

  /** The text of an array of bytes, or the first value of an array of texts. */
  private static @Nullable String first(JsonParser json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String first = null;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        bytes.write(json.getValueAsInt());
      } else {
        String value = value(json);
        first = first == null ? value : first;
      }
      if (json.currentToken() == null) {
        return null;
      }
    }
    return first == null ? bytes.toString(StandardCharsets.UTF_8) : first;
  }
}
