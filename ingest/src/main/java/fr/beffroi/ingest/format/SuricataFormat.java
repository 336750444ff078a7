package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.Set;

/**
 * How is an event of Suricata read? One object of {@code eve.json} a line ("Eve JSON Format", 4 to
 * 8), in a file or inside syslog, where {@code @cee: } may stand before it.
 */
@AutoService(LogFormat.class)
public final class SuricataFormat implements LogFormat {
  private static final String COOKIE = "@cee:";
  private static final String MARK = "\"event_type\"";

  @Override
  public String name() {
    return "suricata";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 94;
  }

  @Override
  public Set<String> programs() {
    return Set.of("suricata");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    String object = text.startsWith(COOKIE) ? text.substring(COOKIE.length()) : text;
    boolean mine = JsonLine.looksLikeOne(object) && object.contains(MARK);
    // A shipper's own wrapping (ECS) is another format's.
    if (!mine || object.contains("\"@timestamp\"")) {
      return ParseResult.NOT_MINE;
    }
    try {
      return read(JsonLine.read(object), line);
    } catch (JsonLine.BrokenJson e) {
      return ParseResult.malformed(e.reason());
    }
  }

  private static ParseResult read(JsonLine json, Line line) {
    String type = json.text("event_type");
    String timestamp = json.text("timestamp");
    if (type == null || timestamp == null) {
      return ParseResult.NOT_MINE;
    }
    LineTime time = LineTime.rfc3339(timestamp, 0, line.context().zone(), line.received());
    if (time == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    SuricataKind kind = SuricataKind.of(type);
    Event.Builder event =
        line.event(logsource(kind, type), "suricata." + dataset(type)).timestamp(time.instant());
    kind.setItems(json, event);
    event.set("event.kind", "event").set(Fields.EVENT_CATEGORY, "network");
    event.set("observer.vendor", "OISF").set("observer.product", "Suricata");
    event.set("observer.type", "ids");
    kind.set(json, event);
    Peers.relate(event);
    return ParseResult.of(event.build());
  }

  private static Logsource logsource(SuricataKind kind, String type) {
    return Logsource.of(kind == SuricataKind.DNS ? "dns" : null, "suricata", dataset(type));
  }

  /** The kind of event in a short word; what is none is {@code other}. */
  private static String dataset(String type) {
    boolean word =
        type.length() <= 24
            && !type.isEmpty()
            && type.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    return word ? type : "other";
  }
}
