package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What did Olfeo's service in the cloud let an agent see? One object a line, of a page ({@code
 * "type":"proxy"}) or of a name ({@code "type":"dns"}), with who asked, the page's category and the
 * bytes both ways.
 */
final class OlfeoRecord {
  private static final Logsource DNS = Logsource.of("dns", "olfeo", null);
  private static final VendorItems ITEMS =
      VendorItems.of("olfeo")
          .address("src_ip", "source.ip")
          .address("dest_ip", "destination.ip")
          .number("src_port", "source.port")
          .text("category_label", "rule.category")
          .text("http_method", "http.request.method")
          .text("http_version", "http.version")
          .number("user_status_code", "http.response.status_code")
          .number("user_sent_bytes", "http.request.bytes")
          .number("user_received_bytes", "http.response.bytes")
          .headers("timestamp url domain display_name")
          .vendor("type action theme_label user_id external_id dns_answer threat")
          .vendor("directory_name groups_name")
          .build();

  private OlfeoRecord() {}

  static ParseResult read(Line line) {
    String text = line.text();
    boolean mine = text.contains("\"category_label\"") && text.contains("\"theme_label\"");
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
    String timestamp = json.text("timestamp");
    Instant time = timestamp == null ? null : time(timestamp, line);
    if (time == null) {
      return ParseResult.malformed("no time that can be read");
    }
    boolean name = "dns".equals(json.text("type"));
    Event.Builder event =
        line.event(name ? DNS : OlfeoAccess.PROXY, name ? "olfeo.dns" : "olfeo.proxy");
    ITEMS.setAll(json.values(), event);
    event.timestamp(time).set("event.kind", "event").set("observer.vendor", "Olfeo");
    String user = json.text("display_name");
    event.set(Fields.USER_NAME, "-".equals(user) ? null : user);
    if (name) {
      question(json, event);
    } else {
      page(json, event);
    }
    verdict(json.text("action"), name ? "protocol" : "access", event);
    Peers.relate(event);
    return ParseResult.of(event.build());
  }

  /** Seconds since 1970, or ISO 8601 in UTC. */
  private static @Nullable Instant time(String timestamp, Line line) {
    LineTime iso = LineTime.rfc3339(timestamp, 0, ZoneOffset.UTC, line.received());
    return iso == null ? EpochTime.read(timestamp) : iso.instant();
  }

  private static void question(JsonLine json, Event.Builder event) {
    String domain = json.text("domain", "url");
    if (domain != null) {
      DnsQuestion.set(domain, null, event);
      DnsQuestion.asked(event);
    }
    event.set(Fields.EVENT_CATEGORY, "network");
    String answer = json.text("dns_answer");
    event.add(DnsQuestion.RESOLVED_IP, answer == null ? null : IpText.canonical(answer));
  }

  private static void page(JsonLine json, Event.Builder event) {
    event.set(Fields.EVENT_CATEGORY, OlfeoAccess.CATEGORIES);
    event.set(Fields.EVENT_ACTION, json.text("action"));
    WebAddress.setTarget(json.text("url"), event);
    String domain = json.text("domain");
    if (domain != null) {
      WebAddress.setAuthority(domain, event);
    }
    OlfeoAccess.server(event);
  }

  private static void verdict(@Nullable String action, String type, Event.Builder event) {
    String word = action == null ? "" : action.toLowerCase(Locale.ROOT);
    boolean denied = word.startsWith("block") || word.startsWith("den");
    event.set(Fields.EVENT_TYPE, List.of(type, denied ? "denied" : "allowed"));
    event.set(Fields.EVENT_OUTCOME, denied ? "failure" : "success");
  }
}
