package fr.beffroi.detection.incident;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertJson;
import fr.beffroi.detection.incident.Incident.RuleTally;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What does an incident look like to another program? One line of nested JSON. */
public final class IncidentJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Locale locale;
  private final AlertJson alertJson;

  /** Writes sentences in that language. */
  public IncidentJson(Locale locale) {
    this.locale = locale;
    this.alertJson = new AlertJson(locale);
  }

  /** The incident as one line, its alerts as their ids. */
  public String line(Incident incident) {
    return line(incident, List.of(), List.of());
  }

  /** The incident as one line, with its alerts whole and what was decided about it. */
  public String line(Incident incident, List<Alert> alerts, List<Decision> decisions) {
    StringWriter text = new StringWriter(1_024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      writeHead(incident, json);
      writeSentences(incident, json);
      writeCounts(incident, json);
      writeSample("source", "ip", incident.sources(), json);
      writeSample("user", "name", incident.users(), json);
      writeSample("host", "name", incident.hosts(), json);
      writeTexts("evidence", incident.evidence(), json);
      writeAlerts(incident, alerts, json);
      writeDecisions(decisions, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeHead(Incident incident, JsonGenerator json) throws IOException {
    json.writeStringField("@timestamp", incident.opened().toString());
    json.writeStringField("id", incident.id());
    json.writeStringField("commune", incident.commune());
    json.writeStringField("state", incident.state().word());
    json.writeBooleanField("shown", incident.shown());
    json.writeStringField("level", incident.level().word());
    json.writeStringField("nature", incident.nature().word());
    json.writeStringField("family", incident.familyWord());
    json.writeObjectFieldStart("entity");
    json.writeStringField("kind", incident.entity().kind().word());
    json.writeStringField("value", incident.entity().value());
    json.writeEndObject();
    json.writeStringField("first_seen", incident.firstSeen().toString());
    json.writeStringField("last_seen", incident.lastSeen().toString());
    json.writeStringField("raised", incident.raised().toString());
    if (incident.ended() != null) {
      json.writeStringField("ended", incident.ended().toString());
    }
    if (incident.previous() != null) {
      json.writeStringField("previous", incident.previous());
    }
  }

  private void writeSentences(Incident incident, JsonGenerator json) throws IOException {
    json.writeStringField("message", incident.title().in(locale));
    writeTexts("reasons", said(incident.why()), json);
    writeTexts("what_to_do", said(incident.whatToDo()), json);
  }

  private static void writeCounts(Incident incident, JsonGenerator json) throws IOException {
    json.writeNumberField("count", incident.eventCount());
    json.writeArrayFieldStart("rules");
    for (RuleTally rule : incident.rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("name", rule.name());
      json.writeStringField("level", rule.level().word());
      json.writeNumberField("alerts", rule.alerts());
      json.writeNumberField("count", rule.events());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSample(String outer, String inner, Sample sample, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(outer);
    json.writeNumberField("count", sample.count());
    json.writeBooleanField("more", sample.more());
    writeTexts(inner, sample.values(), json);
    json.writeEndObject();
  }

  private void writeAlerts(Incident incident, List<Alert> alerts, JsonGenerator json)
      throws IOException {
    json.writeNumberField("alert_count", incident.alertCount());
    if (alerts.isEmpty()) {
      writeTexts("alerts", incident.alerts(), json);
      return;
    }
    json.writeArrayFieldStart("alerts");
    for (Alert alert : alerts) {
      alertJson.write(alert, json);
    }
    json.writeEndArray();
  }

  private static void writeDecisions(List<Decision> decisions, JsonGenerator json)
      throws IOException {
    if (decisions.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("decisions");
    for (Decision decision : decisions) {
      json.writeStartObject();
      json.writeStringField("@timestamp", decision.at().toString());
      json.writeStringField("kind", decision.kind().word());
      json.writeStringField("author", decision.author());
      json.writeStringField("reason", decision.reason());
      if (decision.expires() != null) {
        json.writeStringField("expires", decision.expires().toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private List<String> said(List<Bilingual> sentences) {
    return sentences.stream().map(it -> it.in(locale)).toList();
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
