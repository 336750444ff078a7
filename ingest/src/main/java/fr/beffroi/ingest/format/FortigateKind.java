package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does each of a FortiGate's logs tell of, in ECS's categories? */
enum FortigateKind {
  /** A session, at its end or on its way, or one that a policy refused. */
  TRAFFIC("firewall") {
    @Override
    void set(FortigateLine line, Event.Builder event) {
      String action = line.get("action");
      event.set(Fields.EVENT_CATEGORY, "network").set(Fields.EVENT_ACTION, action);
      boolean denied = isDenied(action);
      event.set(Fields.EVENT_TYPE, denied ? List.of("connection", "denied") : passed(action));
      event.set(Fields.EVENT_OUTCOME, denied ? "failure" : "success");
      if (line.subtype().equals("http-transaction")) {
        page(line, event);
      }
    }
  },

  /**
   * A page that was asked for. Its bytes are those of the session until then: what was sent in all
   * is in the log of traffic.
   */
  WEB("proxy") {
    @Override
    void set(FortigateLine line, Event.Builder event) {
      event.set(Fields.EVENT_CATEGORY, List.of("network", "web"));
      verdict(line, event, "access");
      page(line, event);
      event.set(RULE_CATEGORY, line.get("catdesc"));
    }
  },

  /** A name that was asked for, through the firewall. */
  DNS("dns") {
    @Override
    void set(FortigateLine line, Event.Builder event) {
      String name = line.get("qname");
      if (name != null) {
        DnsQuestion.set(name, line.get("qtype"), event);
        event.set(DnsQuestion.CLASS, line.get("qclass"));
        if (line.is("eventtype", "dns-response")) {
          DnsQuestion.answered(null, event);
          answers(line.get("ipaddr"), event);
        } else {
          DnsQuestion.asked(event);
        }
      }
      event.set(Fields.EVENT_CATEGORY, "network");
      types(line, event, "protocol");
      event.set(RULE_CATEGORY, line.get("catdesc"));
    }
  },

  /** What an application, a certificate or a file was recognised as. */
  INSPECTION("firewall") {
    @Override
    void set(FortigateLine line, Event.Builder event) {
      event.set(Fields.EVENT_CATEGORY, "network");
      verdict(line, event, "info");
      event.set(RULE_CATEGORY, line.get("appcat"));
      if (line.subtype().equals("ssl")) {
        event.set("tls.client.server_name", line.get("hostname"));
      }
    }
  },

  /** What intrusion prevention, the antivirus or the guard against floods noticed. */
  ALARM("firewall") {
    @Override
    void set(FortigateLine line, Event.Builder event) {
      boolean virus = line.stream().equals("virus");
      event.set(KIND, "alert");
      event.set(Fields.EVENT_CATEGORY, List.of("network", virus ? "malware" : INTRUSION));
      verdict(line, event, "info");
      event.set("fortinet.policyid", line.get("policyid"));
      event.set("fortinet.policyname", line.get("policyname"));
      event.set(RULE_ID, line.get(virus ? "virusid" : "attackid"));
      event.set(RULE_NAME, line.get(virus ? "virus" : "attack"));
      event.set(RULE_CATEGORY, line.stream());
    }
  },

  /** What the firewall says of itself and of whoever logs in on it. */
  EVENT("firewall") {
    @Override
    void set(FortigateLine line, Event.Builder event) {
      event.set(Fields.EVENT_ACTION, line.get("action"));
      if (FortigateLogin.set(line, event) || FortigateTunnel.set(line, event)) {
        return;
      }
      boolean change = line.get("cfgpath") != null;
      event.set(Fields.EVENT_CATEGORY, change ? "configuration" : "host");
      event.set(Fields.EVENT_TYPE, change ? "change" : "info");
    }
  };

  static final Field RULE_CATEGORY = Fields.named("rule.category");

  private static final String INTRUSION = "intrusion_detection";
  private static final Field KIND = Fields.named("event.kind");
  private static final Field RULE_ID = Fields.named("rule.id");
  private static final Field RULE_NAME = Fields.named("rule.name");
  private static final Field URL_DOMAIN = Fields.named("url.domain");

  /** Of all logs the words for what was not let through. */
  private static final Set<String> REFUSALS =
      Set.of(
          "deny",
          "blocked",
          "block",
          "block-ips",
          "dropped",
          "drop_session",
          "reset",
          "reset_client",
          "reset_server",
          "clear_session",
          "redirect",
          "redirected",
          "sinkhole",
          "denied");

  private final String category;

  FortigateKind(String category) {
    this.category = category;
  }

  abstract void set(FortigateLine line, Event.Builder event);

  static FortigateKind of(FortigateLine line) {
    if (line.type().equals("event")) {
      return EVENT;
    }
    return switch (line.stream()) {
      case "traffic" -> TRAFFIC;
      case "webfilter" -> WEB;
      case "dns" -> DNS;
      case "ips", "virus", "anomaly", "waf" -> ALARM;
      default -> INSPECTION;
    };
  }

  /** Sigma's product {@code fortigate} has the type of log as its service. */
  Logsource logsource(String type) {
    return Logsource.of(category, "fortigate", type);
  }

  private static void verdict(FortigateLine line, Event.Builder event, String otherwise) {
    event.set(Fields.EVENT_ACTION, line.get("action"));
    types(line, event, otherwise);
  }

  private static void types(FortigateLine line, Event.Builder event, String type) {
    String action = line.get("action");
    boolean denied = isDenied(action);
    event.set(Fields.EVENT_TYPE, List.of(type, denied ? "denied" : "allowed"));
    if (action != null) {
      event.set(Fields.EVENT_OUTCOME, denied ? "failure" : "success");
    }
  }

  /** Of a session that ended the action says how; "accept" may be on its way or at its end. */
  private static List<String> passed(@Nullable String action) {
    return switch (action == null ? "accept" : action) {
      case "accept" -> List.of("connection", "allowed");
      case "start" -> List.of("connection", "start", "allowed");
      default -> List.of("connection", "end", "allowed");
    };
  }

  private static boolean isDenied(@Nullable String action) {
    return action != null && REFUSALS.contains(action.toLowerCase(Locale.ROOT));
  }

  private static void page(FortigateLine line, Event.Builder event) {
    WebAddress.setTarget(line.get("url"), event);
    event.set(URL_DOMAIN, line.get("hostname"));
  }

  private static void answers(@Nullable String addresses, Event.Builder event) {
    if (addresses != null) {
      for (String address : addresses.split(",", 64)) {
        event.add(DnsQuestion.RESOLVED_IP, IpText.canonical(address.strip()));
      }
    }
  }
}
