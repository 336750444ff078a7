package fr.beffroi.detection.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What does an alert look like to another program? One line of nested ECS, whose keys are a
 * contract: {@code @timestamp}, {@code id}, {@code rule}, {@code commune}, {@code source.ip},
 * {@code user.name}, {@code host.name}, {@code message}, {@code reasons}, {@code count}, {@code
 * first_seen}, {@code last_seen}, {@code evidence}. Further accounts stand in {@code related.user}.
 */
public final class AlertJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Locale locale;

  /** Writes messages and reasons in that language. */
  public AlertJson(Locale locale) {
    this.locale = locale;
  }

  /** The alert as one line, without its end. */
  public String line(Alert alert) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(alert, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes the alert as one object, for instance as a member of an incident. */
  public void write(Alert alert, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@timestamp", alert.timestamp().toString());
    json.writeStringField("id", alert.id());
    writeRule(alert.rule(), json);
    json.writeStringField("commune", alert.commune());
    writeInner("source", "ip", alert.sourceIp(), json);
    writeInner("user", "name", alert.userName(), json);
    writeInner("host", "name", alert.hostName(), json);
    json.writeStringField("message", alert.message().in(locale));
    writeTexts("reasons", alert.reasons().stream().map(it -> it.in(locale)).toList(), json);
    json.writeNumberField("count", alert.count());
    json.writeStringField("first_seen", alert.firstSeen().toString());
    json.writeStringField("last_seen", alert.lastSeen().toString());
    writeRelated(alert.users(), json);
    writeTexts("evidence", alert.evidence(), json);
    json.writeEndObject();
  }

  private static void writeRule(Alert.Rule rule, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("rule");
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    json.writeStringField("level", rule.level().word());
    json.writeStringField("category", rule.category().word());
    json.writeEndObject();
  }

  private static void writeInner(
      String outer, String inner, @Nullable String value, JsonGenerator json) throws IOException {
    if (value != null) {
      json.writeObjectFieldStart(outer);
      json.writeStringField(inner, value);
      json.writeEndObject();
    }
  }

  private static void writeRelated(List<String> users, JsonGenerator json) throws IOException {
    if (users.size() > 1) {
      json.writeObjectFieldStart("related");
      writeTexts("user", users, json);
      json.writeEndObject();
    }
  }

  private static void writeTexts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
