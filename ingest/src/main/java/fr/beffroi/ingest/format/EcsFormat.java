package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How is an event read that another program already wrote in ECS, nested or with dots? All its
 * fields stay, also those that the catalogue lacks; {@code event.original} is the sender's where it
 * says one, else the line.
 *
 * <p>A line speaks for what it tells of, not for us: what only this house may say (commune, source,
 * zone, ticks, the event's id, the service of artificial intelligence) is kept under {@code
 * labels}. So is a value that its field cannot hold, such as an address that is none. Of several
 * addresses, users or hosts the first is the event's and all are related.
 */
@AutoService(LogFormat.class)
public final class EcsFormat implements LogFormat {
  private static final String TIMESTAMP = "@timestamp";

  /** Names and beginnings of names that only this house may set. */
  private static final Set<String> OURS =
      Set.of(
          "commune",
          "log.source",
          "event.id",
          "source.zone",
          "destination.zone",
          "user.kind",
          "llm.provider",
          "llm.category",
          "llm.country",
          "llm.region",
          "llm.status",
          "llm.traffic",
          "llm.bytes",
          "llm.hours",
          "source.role",
          "source.service",
          "evasion.kind");

  private static final Map<Field, Field> RELATED =
      Map.of(
          Fields.SOURCE_IP, Fields.named("related.ip"),
          Fields.DESTINATION_IP, Fields.named("related.ip"),
          Fields.USER_NAME, Fields.named("related.user"),
          Fields.HOST_NAME, Fields.named("related.hosts"));

  @Override
  public String name() {
    return "ecs";
  }

  @Override
  public int specificity() {
    return 50;
  }

  /** ECS JSON may come in a syslog envelope, under any program's name. */
  @Override
  public Set<String> programs() {
    return Set.of("*");
  }

  @Override
  public ParseResult parse(Line line) {
    if (!JsonLine.looksLikeOne(line.text()) || !line.text().contains("\"@timestamp\"")) {
      return ParseResult.NOT_MINE;
    }
    try {
      JsonLine json = JsonLine.read(line.text());
      return WindowsShape.of(json) == null ? read(json, line) : ParseResult.NOT_MINE;
    } catch (JsonLine.BrokenJson e) {
      return ParseResult.malformed(e.reason());
    }
  }

  private static ParseResult read(JsonLine json, Line line) {
    String text = json.text(TIMESTAMP);
    if (text == null) {
      return ParseResult.NOT_MINE;
    }
    Instant time = time(text, line);
    if (time == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    String dataset = json.text("event.dataset", "data_stream.dataset");
    String known = dataset == null ? json.text("event.module") : dataset;
    Logsource logsource = EcsLogsources.of(known);
    Event.Builder event = line.event(logsource, known == null ? "ecs" : known).timestamp(time);
    json.values().forEach((name, value) -> set(name, value, line, event));
    return ParseResult.of(event.build());
  }

  private static @Nullable Instant time(String text, Line line) {
    LineTime time = LineTime.rfc3339(text, 0, ZoneOffset.UTC, line.received());
    if (time != null) {
      return time.instant();
    }
    long millis = text.length() > 14 ? Quantity.NONE : Quantity.count(text);
    return millis < 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static void set(String name, Object value, Line line, Event.Builder event) {
    if (name.equals(TIMESTAMP) || name.equals("event.dataset")) {
      return;
    }
    Field field = isOurs(name) ? null : Fields.find(name);
    if (field == null) {
      event.set(isOurs(name) ? "labels." + name : name, text(value));
    } else if (field.type() == Field.Type.KEYWORDS) {
      event.set(field, value instanceof List<?> list ? strings(list) : List.of((String) value));
    } else {
      setSingle(field, value, line, event);
    }
  }

  private static boolean isOurs(String name) {
    return OURS.contains(name) || name.startsWith("tick.");
  }

  private static void setSingle(Field field, Object value, Line line, Event.Builder event) {
    List<String> values = value instanceof List<?> list ? strings(list) : List.of((String) value);
    if (!setTyped(field, values.get(0), line, event)) {
      event.set("labels." + field.name(), text(value));
    }
    Field related = RELATED.get(field);
    if (related != null) {
      for (String one : values) {
        event.add(related, field.type() == Field.Type.IP ? IpText.canonical(one) : one);
      }
    }
  }

  /** Sets the field to what the text says, if it says what the field holds. */
  private static boolean setTyped(Field field, String value, Line line, Event.Builder event) {
    try {
      return switch (field.type()) {
        case KEYWORD, KEYWORDS -> event.set(field, value) != null;
        case IP -> setIp(field, IpText.canonical(value), event);
        case DATE -> setDate(field, time(value, line), event);
        case LONG -> event.set(field, Long.parseLong(value)) != null;
        case DOUBLE -> event.set(field, Double.parseDouble(value)) != null;
        case BOOLEAN -> isBoolean(value) && event.set(field, value.equals("true")) != null;
      };
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean setIp(Field field, @Nullable String ip, Event.Builder event) {
    event.set(field, ip);
    return ip != null;
  }

  private static boolean setDate(Field field, @Nullable Instant date, Event.Builder event) {
    return date != null && event.set(field, date) != null;
  }

  private static boolean isBoolean(String value) {
    return value.equals("true") || value.equals("false");
  }

  private static List<String> strings(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }

  /** A value beside the catalogue is text: of several, all of them. */
  private static String text(Object value) {
    return value instanceof List<?> list
        ? strings(list).stream().collect(Collectors.joining(", "))
        : (String) value;
  }
}
