package fr.beffroi.cli.command;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.EventJson;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.ParseResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How is one line of input written as one line of JSON? One event as an object, several (or none)
 * as an array, what was not read with its reason.
 */
final class EventOutput implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  /** How many lines may be written before one looks whether anybody still reads. */
  private static final int LOOK_EVERY = 4_096;

  private final Terminal terminal;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private long lines;

  EventOutput(Terminal terminal) throws IOException {
    this.terminal = terminal;
    OutputStream target = terminal.environment().outIsTerminal() ? shown : terminal.out();
    this.json = JSON.createGenerator(target, JsonEncoding.UTF8).setRootValueSeparator(null);
  }

  void write(Line line, ParseResult result) throws IOException {
    if (result instanceof ParseResult.Parsed parsed) {
      write(parsed.events());
    } else {
      String reason = result instanceof ParseResult.Malformed broken ? broken.reason() : "";
      writeUnread(line.original(), reason);
    }
    json.writeRaw('\n');
    lines++;
    if (terminal.environment().outIsTerminal()) {
      show();
    }
  }

  private void write(List<Event> events) throws IOException {
    if (events.size() == 1) {
      EventJson.write(events.get(0), json);
      return;
    }
    json.writeStartArray();
    for (Event event : events) {
      EventJson.write(event, json);
    }
    json.writeEndArray();
  }

  private void writeUnread(String original, String reason) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("event");
    json.writeStringField("original", original);
    json.writeStringField("kind", "pipeline_error");
    json.writeEndObject();
    json.writeObjectFieldStart("error");
    json.writeStringField("message", reason);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A person looks on: no control character of a log may reach the terminal. */
  private void show() throws IOException {
    json.flush();
    terminal.out().println(terminal.shown(shown.toString(StandardCharsets.UTF_8).stripTrailing()));
    shown.reset();
  }

  void flush() throws IOException {
    json.flush();
    terminal.out().flush();
  }

  /** Whether whoever read the output has gone. */
  boolean isRefused() throws IOException {
    if (lines % LOOK_EVERY != 0) {
      return false;
    }
    json.flush();
    return terminal.out().checkError();
  }

  @Override
  public void close() throws IOException {
    json.flush();
    terminal.out().flush();
  }
}
