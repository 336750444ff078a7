package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is a record of Zeek's logs read, written as JSON ({@code policy/tuning/json-logs}, Zeek 3 to
 * 7)? {@code ts} in seconds or in ISO 8601; {@code _path} says which log it is, where a shipper
 * writes it, else its fields do.
 */
@AutoService(LogFormat.class)
public final class ZeekFormat implements LogFormat {
  private static final String ADDRESS = "id.orig_h";

  @Override
  public String name() {
    return "zeek";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 93;
  }

  @Override
  public Set<String> programs() {
    return Set.of("zeek", "bro", "zeek_json");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    boolean mine =
        JsonLine.looksLikeOne(text) && text.contains("\"ts\"") && text.contains("orig_h\"");
    // A shipper's own wrapping (ECS) is another format's.
    if (!mine || text.contains("\"@timestamp\"")) {
      return ParseResult.NOT_MINE;
    }
    try {
      return read(JsonLine.read(text), line);
    } catch (JsonLine.BrokenJson e) {
      return ParseResult.malformed(e.reason());
    }
  }

  private static ParseResult read(JsonLine json, Line line) {
    String timestamp = json.text("ts");
    if (timestamp == null || !json.has(ADDRESS)) {
      return ParseResult.NOT_MINE;
    }
    Instant time = time(timestamp, line);
    if (time == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    ZeekKind kind = ZeekKind.of(json);
    String path = kind.path(json);
    Logsource logsource = Logsource.of(kind == ZeekKind.DNS ? "dns" : null, "zeek", path);
    Event.Builder event =
        line.event(logsource, "zeek." + (path == null ? "other" : path)).timestamp(time);
    kind.items().setAll(json.values(), event);
    event.set("event.kind", "event").set(Fields.EVENT_CATEGORY, "network");
    event.set(Fields.EVENT_ACTION, path);
    event.set("observer.product", "Zeek").set("observer.type", "ids");
    if (event.get(Fields.SOURCE_IP) instanceof String ip) {
      event.set("network.type", ip.indexOf(':') < 0 ? "ipv4" : "ipv6");
    }
    kind.set(json, event);
    Peers.relate(event);
    return ParseResult.of(event.build());
  }

  private static @Nullable Instant time(String timestamp, Line line) {
    LineTime iso = LineTime.rfc3339(timestamp, 0, line.context().zone(), line.received());
    return iso == null ? EpochTime.read(timestamp) : iso.instant();
  }
}
