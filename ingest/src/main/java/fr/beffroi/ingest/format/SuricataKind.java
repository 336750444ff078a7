package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What does each kind of event of Suricata tell of, in ECS's categories? */
enum SuricataKind {
  /** A rule of the probe fired. */
  ALERT {
    @Override
    void set(JsonLine json, Event.Builder event) {
      boolean blocked = "blocked".equals(json.text("alert.action"));
      network(json, event);
      event.set(KIND, "alert").set(Fields.EVENT_ACTION, json.text("alert.action"));
      event.set(Fields.EVENT_CATEGORY, List.of("network", "intrusion_detection"));
      event.set(Fields.EVENT_TYPE, List.of("info", blocked ? "denied" : "allowed"));
      event.set(Fields.EVENT_CODE, json.text("alert.signature_id"));
      // What the packet belonged to: a name that the alert is about, too.
      url(json, event);
      tls(json, event);
    }
  },

  /** A connection that ended, with what passed. */
  FLOW {
    @Override
    void setItems(JsonLine json, Event.Builder event) {
      SuricataItems.FLOW.setAll(json.values(), event);
    }

    @Override
    void set(JsonLine json, Event.Builder event) {
      network(json, event);
      event.set(Fields.EVENT_TYPE, List.of("connection", "end"));
      event.set(Fields.EVENT_ACTION, json.text("event_type"));
    }
  },

  DNS {
    @Override
    void set(JsonLine json, Event.Builder event) {
      network(json, event);
      SuricataDns.set(json, event);
    }
  },

  HTTP {
    @Override
    void set(JsonLine json, Event.Builder event) {
      network(json, event);
      event.set(Fields.EVENT_CATEGORY, List.of("network", "web"));
      event.set(Fields.EVENT_TYPE, "access").set(Fields.EVENT_ACTION, "http");
      url(json, event);
    }
  },

  /** TLS and QUIC: whom the client asked for. */
  TLS {
    @Override
    void set(JsonLine json, Event.Builder event) {
      network(json, event);
      event.set(Fields.EVENT_TYPE, List.of("connection", "protocol"));
      event.set(Fields.EVENT_ACTION, json.text("event_type"));
      tls(json, event);
    }
  },

  /** Counters of the probe itself: hundreds that no rule asks for stay in the line as received. */
  STATISTICS {
    @Override
    void setItems(JsonLine json, Event.Builder event) {
      event.set("observer.name", json.text("host"));
    }

    @Override
    void set(JsonLine json, Event.Builder event) {
      event.set(KIND, "metric").set(Fields.EVENT_TYPE, "info");
    }
  },

  /** Other protocols (SSH, SMB, Kerberos), files, anomalies: what was seen, without a verdict. */
  PROTOCOL {
    @Override
    void set(JsonLine json, Event.Builder event) {
      network(json, event);
      event.set(Fields.EVENT_TYPE, "protocol");
      event.set(Fields.EVENT_ACTION, json.text("event_type"));
    }
  };

  private static final Field KIND = Fields.named("event.kind");
  private static final Field TRANSPORT = Fields.named("network.transport");
  private static final Field NETWORK_TYPE = Fields.named("network.type");
  private static final Field PROTOCOL_NAME = Fields.named("network.protocol");
  private static final Field URL_DOMAIN = Fields.named("url.domain");
  private static final Field HTTP_VERSION = Fields.named("http.version");
  private static final Field TLS_VERSION = Fields.named("tls.version");

  /** Sets what stands under its own name in any kind of event. */
  void setItems(JsonLine json, Event.Builder event) {
    SuricataItems.OTHER.setAll(json.values(), event);
  }

  /** Sets what the kind of event is about. */
  abstract void set(JsonLine json, Event.Builder event);

  static SuricataKind of(String type) {
    return switch (type) {
      case "alert" -> ALERT;
      case "flow", "netflow" -> FLOW;
      case "dns" -> DNS;
      case "http", "http2" -> HTTP;
      case "tls", "quic" -> TLS;
      case "stats" -> STATISTICS;
      default -> PROTOCOL;
    };
  }

  private static void network(JsonLine json, Event.Builder event) {
    String proto = json.text("proto");
    event.set(TRANSPORT, proto == null ? null : proto.toLowerCase(Locale.ROOT));
    String application = json.text("app_proto");
    String known = "failed".equals(application) ? null : application;
    String type = json.text("event_type");
    boolean named = List.of("http", "tls", "quic", "ssh", "smb", "krb5").contains(type);
    event.set(PROTOCOL_NAME, known == null && named ? type : known);
    if (event.get(Fields.SOURCE_IP) instanceof String ip) {
      event.set(NETWORK_TYPE, ip.indexOf(':') < 0 ? "ipv4" : "ipv6");
    }
  }

  private static void url(JsonLine json, Event.Builder event) {
    WebAddress.setTarget(json.text("http.url"), event);
    String host = json.text("http.hostname");
    if (host != null) {
      WebAddress.setAuthority(host, event);
    }
    event.set(
        Fields.DESTINATION_DOMAIN,
        event.get(URL_DOMAIN) instanceof String name && IpText.canonical(name) == null
            ? name
            : null);
    event.set(HTTP_VERSION, after(json.text("http.protocol"), "HTTP/"));
  }

  private static void tls(JsonLine json, Event.Builder event) {
    event.set(TLS_VERSION, after(json.text("tls.version"), "TLS "));
  }

  private static @Nullable String after(@Nullable String text, String start) {
    return text != null && text.startsWith(start) ? text.substring(start.length()) : text;
  }
}
