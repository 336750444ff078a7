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
import org.jspecify.annotations.Nullable;

/**
 * What does a CONTEXT record say of its source? With which format and in which zone its next lines
 * are read, so that reading the archive needs no configuration.
 *
 * @param format name of the format; null while every format is asked
 * @param zone zone of the times that name none; null for the commune's
 */
public record SourceSetting(@Nullable String format, @Nullable ZoneId zone) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final SourceSetting NOTHING = new SourceSetting(null, null);

  /** The record's payload: {@code {"format":"syslog","zone":"Europe/Paris"}}. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      if (format != null) {
        json.writeStringField("format", format);
      }
      if (zone != null) {
        json.writeStringField("zone", zone.getId());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Reads a payload; what this release does not understand of it is left out. */
  public static SourceSetting parse(String payload) {
    String format = null;
    ZoneId zone = null;
    try (JsonParser json = JSON.createParser(payload)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING && "format".equals(json.currentName())) {
          format = json.getText();
        } else if (json.currentToken() == JsonToken.VALUE_STRING
            && "zone".equals(json.currentName())) {
          zone = ZoneId.of(json.getText());
        }
      }
    } catch (IOException | DateTimeException e) {
      return NOTHING;
    }
    return new SourceSetting(format, zone);
  }
}
