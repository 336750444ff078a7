package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does a format read? One line, where it stands, what is known of its source, and the envelope
 * that was taken off it, if there was one.
 *
 * @param text what is left to read: the whole line, or the message in the envelope
 * @param original the whole line as received
 * @param position where the line stands: {@code collector/seq}
 * @param received when the collector received it; gives the year that RFC 3164 lacks
 * @param fields what its reader wants of its events
 */
public record Line(
    String text,
    String original,
    String position,
    Instant received,
    SourceContext context,
    @Nullable Envelope envelope,
    FieldSelection fields) {
  private static final Field FACILITY = Fields.named("log.syslog.facility.code");
  private static final Field SEVERITY = Fields.named("log.syslog.severity.code");
  private static final Field MSGID = Fields.named("log.syslog.msgid");

  public static Line of(String text, String position, Instant received, SourceContext context) {
    return new Line(text, text, position, received, context, null, FieldSelection.ALL);
  }

  /** The same line, for a reader that wants these fields of its events only. */
  public Line reading(FieldSelection wanted) {
    return wanted == fields
        ? this
        : new Line(text, original, position, received, context, envelope, wanted);
  }

  /** The same line with its envelope taken off. */
  public Line inside(Envelope taken, String message) {
    return new Line(message, original, position, received, context, taken, fields);
  }

  /** The same line, to be read with this header of its log. */
  Line with(LogHeader header) {
    return new Line(text, original, position, received, context.with(header), envelope, fields);
  }

  /** The line's first event, with all that envelope and source know already set. */
  public Event.Builder event(Logsource logsource, String dataset) {
    return event(0, logsource, dataset);
  }

  /** The line's event number {@code ordinal}, with all that envelope and source know set. */
  public Event.Builder event(int ordinal, Logsource logsource, String dataset) {
    Event.Builder event =
        new Event.Builder(position, ordinal, context.commune(), received, fields)
            .logsource(logsource)
            .set(Fields.EVENT_ORIGINAL, original)
            .set(Fields.EVENT_DATASET, dataset)
            .set(Fields.LOG_SOURCE, context.source());
    Envelope outer = envelope;
    if (outer != null) {
      event.timestamp(outer.timestamp());
      event.set(Fields.HOST_NAME, outer.host());
      event.set(Fields.PROCESS_NAME, outer.program());
      event.set(Fields.MESSAGE, text);
      event.set(MSGID, outer.msgid());
      number(event, Fields.PROCESS_PID, outer.pid());
      number(event, FACILITY, outer.facility());
      number(event, SEVERITY, outer.severity());
    }
    return event;
  }

  private static void number(Event.Builder event, Field field, long value) {
    if (value >= 0) {
      event.set(field, value);
    }
  }
}
