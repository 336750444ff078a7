package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does one record of Zeek's logs say, whether it was written as JSON or in columns?
 *
 * @param values a {@link String} or a {@code List<String>} by Zeek's name of the field; {@code
 *     _path} is the log that it stands in, where that is known
 */
record ZeekRecord(Map<String, Object> values) {
  static final String PATH = "_path";
  private static final String ADDRESS = "id.orig_h";

  /** The value as text, the first of a list; null where there is none. */
  @Nullable String text(String name) {
    return JsonLine.first(values.get(name));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** What is no record of a connection (a certificate, a count of packets) stays as received. */
  ParseResult read(Line line) {
    String timestamp = text("ts");
    if (timestamp == null || !has(ADDRESS)) {
      return ParseResult.NOT_MINE;
    }
    Instant time = time(timestamp, line);
    if (time == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    ZeekKind kind = ZeekKind.of(this);
    String path = kind.path(this);
    Logsource logsource = Logsource.of(kind == ZeekKind.DNS ? "dns" : null, "zeek", path);
    Event.Builder event =
        line.event(logsource, "zeek." + (path == null ? "other" : path)).timestamp(time);
    kind.items().setAll(values, event);
    event.set("event.kind", "event").set(Fields.EVENT_CATEGORY, "network");
    event.set(Fields.EVENT_ACTION, path);
    event.set("observer.product", "Zeek").set("observer.type", "ids");
    if (event.get(Fields.SOURCE_IP) instanceof String ip) {
      event.set("network.type", ip.indexOf(':') < 0 ? "ipv4" : "ipv6");
    }
    kind.set(this, event);
    Peers.relate(event);
    return ParseResult.of(event.build());
  }

  private static @Nullable Instant time(String timestamp, Line line) {
    LineTime iso = LineTime.rfc3339(timestamp, 0, line.context().zone(), line.received());
    return iso == null ? EpochTime.read(timestamp) : iso.instant();
  }
}
