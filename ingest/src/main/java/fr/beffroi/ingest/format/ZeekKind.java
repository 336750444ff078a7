package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What does each of Zeek's logs tell of, in ECS's categories? */
enum ZeekKind {
  /** A connection that ended, with what passed. */
  CONN("conn") {
    @Override
    VendorItems items() {
      return ZeekItems.CONN;
    }

    @Override
    void set(ZeekRecord record, Event.Builder event) {
      boolean refused = REJECTED.equals(record.text("conn_state"));
      event.set(Fields.EVENT_TYPE, List.of("connection", refused ? "denied" : "end"));
      event.set(Fields.EVENT_OUTCOME, refused ? "failure" : null);
    }
  },

  /** A question and its answer, in one record. */
  DNS("dns") {
    @Override
    VendorItems items() {
      return ZeekItems.DNS;
    }

    @Override
    void set(ZeekRecord record, Event.Builder event) {
      String name = record.text("query");
      event.set(Fields.EVENT_TYPE, "protocol");
      if (name == null) {
        return;
      }
      DnsQuestion.set(name, record.text("qtype_name"), event);
      event.set(DnsQuestion.CLASS, "C_INTERNET".equals(record.text("qclass_name")) ? "IN" : null);
      String rcode = record.text("rcode_name");
      if (rcode == null) {
        DnsQuestion.asked(event);
        return;
      }
      DnsQuestion.answered(rcode, event);
      if (record.values().get("answers") instanceof List<?> answers) {
        answers.forEach(
            one -> event.add(DnsQuestion.RESOLVED_IP, IpText.canonical(String.valueOf(one))));
      }
    }
  },

  HTTP("http") {
    @Override
    VendorItems items() {
      return ZeekItems.HTTP;
    }

    @Override
    void set(ZeekRecord record, Event.Builder event) {
      event.set(Fields.EVENT_CATEGORY, List.of("network", "web"));
      event.set(Fields.EVENT_TYPE, "access").set(PROTOCOL, "http");
      WebAddress.setTarget(record.text("uri"), event);
      String host = record.text("host");
      if (host != null) {
        WebAddress.setAuthority(host, event);
      }
      boolean named =
          event.get(URL_DOMAIN) instanceof String name && IpText.canonical(name) == null;
      event.set(Fields.DESTINATION_DOMAIN, named ? (String) event.get(URL_DOMAIN) : null);
    }
  },

  /** TLS: whom the client asked for. */
  SSL("ssl") {
    @Override
    VendorItems items() {
      return ZeekItems.SSL;
    }

    @Override
    void set(ZeekRecord record, Event.Builder event) {
      event.set(Fields.EVENT_TYPE, List.of("connection", "protocol")).set(PROTOCOL, "tls");
      event.set("tls.version", version(record.text("version")));
    }
  },

  /** What Zeek takes for a login over SSH, by the sizes of the packets; it sees no account. */
  SSH("ssh") {
    @Override
    VendorItems items() {
      return ZeekItems.SSH;
    }

    @Override
    void set(ZeekRecord record, Event.Builder event) {
      event.set(PROTOCOL, "ssh");
      String success = record.text("auth_success");
      if (success == null) {
        event.set(Fields.EVENT_TYPE, "protocol");
        return;
      }
      boolean in = success.equals("true");
      EventKind.LOGIN.on(event, in ? "logged-in" : "logon-failed");
      event.set(Fields.EVENT_OUTCOME, in ? "success" : "failure");
    }
  },

  /** Another of its logs: what it says, without a verdict. */
  OTHER(null) {
    @Override
    VendorItems items() {
      return ZeekItems.OTHER;
    }

    @Override
    void set(ZeekRecord record, Event.Builder event) {
      event.set(Fields.EVENT_TYPE, "protocol");
    }
  };

  private static final String REJECTED = "REJ";
  private static final int LONGEST_PATH = 24;
  private static final Field PROTOCOL = Fields.named("network.protocol");
  private static final Field URL_DOMAIN = Fields.named("url.domain");

  private final @Nullable String path;

  ZeekKind(@Nullable String path) {
    this.path = path;
  }

  /** The log's name, which is Sigma's service of the product zeek; null where it is not known. */
  @Nullable String path(ZeekRecord record) {
    String named = record.text("_path");
    return path == null && named != null && isWord(named) ? named : path;
  }

  private static boolean isWord(String name) {
    return name.length() <= LONGEST_PATH
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
  }

  abstract VendorItems items();

  abstract void set(ZeekRecord record, Event.Builder event);

  static ZeekKind of(ZeekRecord record) {
    String named = record.text("_path");
    return named == null ? byFields(record) : byPath(named);
  }

  private static ZeekKind byPath(String path) {
    return switch (path) {
      case "conn" -> CONN;
      case "dns" -> DNS;
      case "http" -> HTTP;
      case "ssl" -> SSL;
      case "ssh" -> SSH;
      default -> OTHER;
    };
  }

  /** Each log has fields that no other has; what a record leaves out is optional in its log. */
  private static ZeekKind byFields(ZeekRecord record) {
    if (record.has("conn_state")) {
      return CONN;
    }
    if (record.has("trans_id") && record.has("proto")) {
      return DNS;
    }
    if (record.has("trans_depth") && (record.has("method") || record.has("status_code"))) {
      return HTTP;
    }
    if (record.has("auth_attempts") || (record.has("kex_alg") && record.has("host_key_alg"))) {
      return SSH;
    }
    return record.has("established") && (record.has("resumed") || record.has("version"))
        ? SSL
        : OTHER;
  }

  /** {@code 1.3} of {@code TLSv13}, {@code 1.2} of {@code TLSv12}. */
  private static @Nullable String version(@Nullable String written) {
    boolean short3 =
        written != null
            && written.length() == 6
            && written.toUpperCase(Locale.ROOT).startsWith("TLSV")
            && Quantity.count(written, 4, 6) >= 10;
    return short3 && written != null ? written.charAt(4) + "." + written.charAt(5) : written;
  }
}
