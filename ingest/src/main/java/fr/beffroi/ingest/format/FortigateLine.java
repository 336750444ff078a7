package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What do the items of one FortiGate line say together? */
final class FortigateLine {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field SEVERITY = Fields.named("event.severity");
  private static final Field LEVEL = Fields.named("log.level");
  private static final Field TRANSPORT = Fields.named("network.transport");
  private static final Field NETWORK_TYPE = Fields.named("network.type");
  private static final Field PROTOCOL = Fields.named("network.protocol");
  private static final Field OBSERVER_NAME = Fields.named("observer.name");
  private static final Field OBSERVER_VENDOR = Fields.named("observer.vendor");
  private static final Field OBSERVER_PRODUCT = Fields.named("observer.product");
  private static final Field OBSERVER_TYPE = Fields.named("observer.type");
  private static final int LONGEST_WORD = 24;

  /** Names of the levels, which are syslog's severities (RFC 5424, table 2). */
  private static final List<String> LEVELS =
      List.of(
          "emergency", "alert", "critical", "error", "warning", "notice", "information", "debug");

  /** IANA's protocol numbers, in ECS's words; ICMP is 1 for both IPs in FortiOS before 6.0. */
  private static final Map<String, String> TRANSPORTS =
      Map.of(
          "1",
          "icmp",
          "2",
          "igmp",
          "6",
          "tcp",
          "17",
          "udp",
          "47",
          "gre",
          "50",
          "esp",
          "58",
          "ipv6-icmp",
          "132",
          "sctp");

  private final Map<String, String> items = new HashMap<>(96);

  /** Takes one item. Of two with one name the first holds: the second cannot speak over it. */
  void take(String name, String value) {
    if (!value.isEmpty() && !value.equals("N/A")) {
      items.putIfAbsent(name, value);
    }
  }

  @Nullable String get(String name) {
    return items.get(name);
  }

  /** Whether the item is there and has that value. */
  boolean is(String name, String value) {
    return value.equals(items.get(name));
  }

  /** FortiMail and FortiWeb write the same beginning, but {@code log_id} and {@code pri}. */
  boolean isFortigate() {
    return items.containsKey("logid")
        && items.containsKey("type")
        && items.containsKey("subtype")
        && items.containsKey("level");
  }

  /** {@code traffic}, {@code event}, {@code utm}; in old versions the stream itself. */
  String type() {
    return word("type");
  }

  String subtype() {
    return word("subtype");
  }

  /** Which of the firewall's logs it is: {@code traffic}, {@code webfilter}, {@code vpn}. */
  String stream() {
    String type = type();
    return type.equals("utm") || type.equals("event") ? subtype() : type;
  }

  private String word(String name) {
    String word = items.getOrDefault(name, "");
    boolean small = word.length() <= LONGEST_WORD && word.chars().allMatch(FortigateLine::isWord);
    return small && !word.isEmpty() ? word : "other";
  }

  private static boolean isWord(int letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  }

  @Nullable Instant time(Line line) {
    Instant exact = EpochTime.read(items.getOrDefault("eventtime", ""));
    if (exact != null) {
      return exact;
    }
    String local = items.get("date") + 'T' + items.get("time") + items.getOrDefault("tz", "");
    LineTime time = LineTime.rfc3339(local, 0, line.context().zone(), line.received());
    return time == null ? null : time.instant();
  }

  /** Sets what the items say in any of the logs. */
  void set(Event.Builder event) {
    items.forEach((name, value) -> FortigateItems.KNOWN.named(name).set(value, event));
    event.set(KIND, "event");
    event.set(OBSERVER_VENDOR, "Fortinet").set(OBSERVER_PRODUCT, "FortiGate");
    event.set(OBSERVER_TYPE, "firewall").set(OBSERVER_NAME, items.get("devname"));
    event.set(Fields.HOST_NAME, items.get("devname"));
    int severity = LEVELS.indexOf(items.get("level"));
    if (severity >= 0) {
      event.set(SEVERITY, severity).set(LEVEL, items.get("level"));
    }
    String user = items.get("user");
    if (user != null) {
      AccountText.set(user, event);
    }
    network(event);
    server(event);
  }

  private void network(Event.Builder event) {
    String protocol = items.get("proto");
    event.set(TRANSPORT, TRANSPORTS.get(protocol == null ? "" : protocol));
    String service = items.get("service");
    event.set(PROTOCOL, service == null ? null : service.toLowerCase(Locale.ROOT));
    if (event.get(Fields.SOURCE_IP) instanceof String ip) {
      event.set(NETWORK_TYPE, ip.indexOf(':') < 0 ? "ipv4" : "ipv6");
    }
  }

  /** The server's name: as the client asked for it, else as the firewall resolved its address. */
  private void server(Event.Builder event) {
    String name = items.getOrDefault("hostname", items.getOrDefault("dstname", ""));
    event.set(Fields.DESTINATION_DOMAIN, IpText.canonical(name) == null ? name : null);
  }
}
