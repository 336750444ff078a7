package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What do the items of one Stormshield line say together? */
final class StormshieldLine {
  private static final Field SEVERITY = Fields.named("event.severity");
  private static final Field LEVEL = Fields.named("log.level");
  private static final Field START = Fields.named("event.start");
  private static final Field NETWORK_TYPE = Fields.named("network.type");
  private static final Field OBSERVER_NAME = Fields.named("observer.name");
  private static final Field OBSERVER_VENDOR = Fields.named("observer.vendor");
  private static final Field OBSERVER_PRODUCT = Fields.named("observer.product");
  private static final Field OBSERVER_TYPE = Fields.named("observer.type");

  /** Names of the priorities, which are syslog's severities (RFC 5424, table 2). */
  private static final List<String> LEVELS =
      List.of(
          "emergency", "alert", "critical", "error", "warning", "notice", "information", "debug");

  private final Map<String, String> items = new HashMap<>(64);

  /** Takes one item. Of two with one name the first holds: the second cannot speak over it. */
  void take(String name, String value) {
    if (!value.isEmpty()) {
      items.putIfAbsent(name, value);
    }
  }

  @Nullable String get(String name) {
    return items.get(name);
  }

  /** Other firewalls write WELF too (SonicWall): they have no {@code tz}, nor a kind of log. */
  boolean isStormshield() {
    return items.containsKey("tz") || items.containsKey("startime") || items.containsKey("logtype");
  }

  /** The kind of log, or null where the line names none, or none that is a word. */
  @Nullable String logtype() {
    String logtype = items.get("logtype");
    if (logtype == null) {
      return items.containsKey("alarmid") ? "alarm" : null;
    }
    boolean word = logtype.length() <= 24 && logtype.chars().allMatch(StormshieldLine::isWord);
    return word ? logtype : null;
  }

  private static boolean isWord(int letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  }

  /** When the firewall wrote the line, else when what it tells of began; null where neither is. */
  @Nullable LineTime time(Line line) {
    LineTime time = at("time", line);
    return time == null ? at("startime", line) : time;
  }

  private @Nullable LineTime at(String name, Line line) {
    String time = items.get(name);
    return time == null ? null : LineTime.rfc3339(time, 0, zone(line), line.received());
  }

  /** {@code tz=+0100}, else the source's own zone. */
  private ZoneId zone(Line line) {
    String offset = items.get("tz");
    if (offset == null || offset.length() != 5 || Quantity.count(offset, 1, 5) < 0) {
      return line.context().zone();
    }
    try {
      return ZoneOffset.of(offset);
    } catch (DateTimeException e) {
      return line.context().zone();
    }
  }

  /** Sets all that the items say. */
  void set(Line line, Event.Builder event) {
    items.forEach((name, value) -> StormshieldItems.KNOWN.named(name).set(value, event));
    firewall(event);
    network(event);
    LineTime start = at("startime", line);
    if (start != null) {
      event.set(START, start.instant());
    }
    StormshieldKind.of(logtype()).set(this, event);
  }

  private void firewall(Event.Builder event) {
    event.set(OBSERVER_VENDOR, "Stormshield").set(OBSERVER_PRODUCT, "SNS");
    event.set(OBSERVER_TYPE, "firewall").set(OBSERVER_NAME, items.get("fw"));
    event.set(Fields.HOST_NAME, items.get("fw"));
    if (event.get(SEVERITY) instanceof Long priority && priority < LEVELS.size()) {
      event.set(LEVEL, LEVELS.get(priority.intValue()));
    }
  }

  private void network(Event.Builder event) {
    String version = items.get("ipv");
    if (version != null) {
      event.set(NETWORK_TYPE, version.equals("6") ? "ipv6" : "ipv4");
    }
    Peers.relate(event);
  }
}
