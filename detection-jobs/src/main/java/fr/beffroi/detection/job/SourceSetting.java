package fr.beffroi.detection.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does a CONTEXT record say of its source? With which format, in which zone and under which
 * header its next lines are read, so that reading the archive needs no configuration, and can begin
 * anywhere.
 *
 * @param format name of the format; null while every format is asked
 * @param zone zone of the times that name none; null for the commune's
 * @param header {@link fr.beffroi.ingest.format.LogHeader#text}; null where none was heard
 */
public record SourceSetting(
    @Nullable String format, @Nullable ZoneId zone, @Nullable String header) {
  private static final String FORMAT = "format";
  private static final String ZONE = "zone";
  private static final String HEADER = "header";
  private static final JsonFactory JSON = new JsonFactory();
  private static final SourceSetting NOTHING = new SourceSetting(null, null, null);

  public SourceSetting(@Nullable String format, @Nullable ZoneId zone) {
    this(format, zone, null);
  }

  /** The same under that header. */
  SourceSetting with(@Nullable String heard) {
    return new SourceSetting(format, zone, heard);
  }

  /** The record's payload: {@code {"format":"syslog","zone":"Europe/Paris"}}. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      write(json, FORMAT, format);
      write(json, ZONE, zone == null ? null : zone.getId());
      write(json, HEADER, header);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** Reads a payload; what this release does not understand of it is left out. */
  public static SourceSetting parse(String payload) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser json = JSON.createParser(payload)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING && json.currentName() != null) {
          texts.put(json.currentName(), json.getText());
        }
      }
      String zone = texts.get(ZONE);
      return new SourceSetting(
          texts.get(FORMAT), zone == null ? null : ZoneId.of(zone), texts.get(HEADER));
    } catch (IOException | DateTimeException e) {
      return NOTHING;
    }
  }
}
