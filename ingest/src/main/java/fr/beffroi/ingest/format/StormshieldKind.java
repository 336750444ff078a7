package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What does each of a Stormshield firewall's logs tell of, in ECS's categories?
 *
 * <p>In the logs auth and server {@code error} is 0 for success, 3 for a failed authentication and
 * 4 for rights that do not suffice ("Fields specific to the l_auth log"); the message, which
 * follows the firewall's language, is not asked, but for a logout, which has no number.
 */
enum StormshieldKind {
  /** The filter's verdict, or a connection when it ends: {@code action=pass} or {@code block}. */
  TRAFFIC {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      String action = line.get("action");
      boolean ended = "connection".equals(line.logtype()) || "plugin".equals(line.logtype());
      String verdict = action == null && ended ? "pass" : action;
      event.set(KIND, "event").set(Fields.EVENT_ACTION, verdict);
      event.set(Fields.EVENT_CATEGORY, List.of("network"));
      event.set(Fields.EVENT_TYPE, types(verdict, ended ? "end" : null));
      outcome(verdict, event);
    }
  },

  /** What a proxy of the firewall let through: {@code op=GET result=200 dstname=… arg="/path"}. */
  PROXY {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      TRAFFIC.set(line, event);
      String method = line.get("op");
      String argument = line.get("arg");
      if ("web".equals(line.logtype()) || isWord(line.get("proto"), "http")) {
        event.set(METHOD, method).set(URL_DOMAIN, line.get("dstname"));
        event.set(STATUS.name(), line.get("result"));
        WebAddress.setTarget(argument, event);
      }
    }
  },

  /** What the intrusion prevention noticed. */
  ALARM {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      String action = line.get("action");
      event.set(KIND, "alert").set(Fields.EVENT_ACTION, action);
      event.set(Fields.EVENT_CATEGORY, List.of("network", "intrusion_detection"));
      event.set(Fields.EVENT_TYPE, types(action, "info"));
      outcome(action, event);
      event.set(Fields.EVENT_CODE, line.get("alarmid"));
      event.set("stormshield.ruleid", line.get("ruleid"));
      event.set(RULE_ID, line.get("alarmid")).set(RULE_NAME, line.get("msg"));
      event.set(RULE_CATEGORY, line.get("class"));
    }
  },

  /** A user who authenticates on the firewall: portal, VPN, agent. */
  AUTH {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      String message = line.get("msg");
      boolean out = message != null && message.toLowerCase(Locale.ROOT).contains("logout");
      login(line, out, event);
    }
  },

  /** A command of an administrator, or the failure to become one. */
  SERVER {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      if ("3".equals(line.get("error"))) {
        login(line, false, event);
        return;
      }
      event.set(KIND, "event").set(Fields.EVENT_ACTION, "administration-command");
      event.set(Fields.EVENT_CATEGORY, List.of("configuration"));
      event.set(Fields.EVENT_TYPE, List.of("change"));
      returned(line, event);
    }
  },

  /** Tunnels: IPsec and SSL. */
  VPN {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      event.set(KIND, "event").set(Fields.EVENT_CATEGORY, List.of("network"));
      event.set(Fields.EVENT_TYPE, List.of("connection", "info"));
      if (line.get("error") != null) {
        returned(line, event);
      }
    }
  },

  /** What the firewall says of itself. */
  SYSTEM {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      event.set(KIND, "event").set(Fields.EVENT_CATEGORY, List.of("host"));
      event.set(Fields.EVENT_TYPE, List.of("info"));
    }
  },

  /** Counters at regular intervals. */
  STATISTICS {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      event.set(KIND, "metric");
    }
  },

  /** A log that is not known here: its items only. */
  OTHER {
    @Override
    void set(StormshieldLine line, Event.Builder event) {
      event.set(KIND, "event");
    }
  };

  private static final Field KIND = Fields.named("event.kind");
  private static final Field METHOD = Fields.named("http.request.method");
  private static final Field STATUS = Fields.named("http.response.status_code");
  private static final Field URL_DOMAIN = Fields.named("url.domain");
  private static final Field RULE_ID = Fields.named("rule.id");
  private static final Field RULE_NAME = Fields.named("rule.name");
  private static final Field RULE_CATEGORY = Fields.named("rule.category");

  abstract void set(StormshieldLine line, Event.Builder event);

  static StormshieldKind of(@Nullable String logtype) {
    return switch (logtype == null ? "" : logtype) {
      case "filter", "connection" -> TRAFFIC;
      case "plugin", "web", "smtp", "pop3", "ftp", "ssl" -> PROXY;
      case "alarm", "sandboxing" -> ALARM;
      case "auth" -> AUTH;
      case "server" -> SERVER;
      case "vpn", "xvpn" -> VPN;
      case "system", "date", "pvm" -> SYSTEM;
      case "monitor", "count", "filterstat", "routerstat" -> STATISTICS;
      default -> OTHER;
    };
  }

  private static void login(StormshieldLine line, boolean out, Event.Builder event) {
    event.set(KIND, "event").set(Fields.EVENT_CATEGORY, List.of("authentication"));
    event.set(Fields.EVENT_TYPE, List.of(out ? "end" : "start"));
    boolean failed = returned(line, event);
    String tried = line.get("error") == null ? "authentication" : "logged-in";
    event.set(Fields.EVENT_ACTION, out ? "logged-out" : failed ? "logon-failed" : tried);
  }

  /** Sets the outcome that the return code gives; true for a failure. */
  private static boolean returned(StormshieldLine line, Event.Builder event) {
    String error = line.get("error");
    if (error == null) {
      event.set(Fields.EVENT_OUTCOME, "unknown");
      return false;
    }
    boolean failed = !error.equals("0");
    event.set(Fields.EVENT_OUTCOME, failed ? "failure" : "success");
    event.set(
        Fields.EVENT_REASON,
        switch (error) {
          case "3" -> "authentication failed";
          case "4" -> "level denied";
          default -> null;
        });
    return failed;
  }

  private static List<String> types(@Nullable String verdict, @Nullable String more) {
    String type = isPass(verdict) ? "allowed" : verdict == null ? null : "denied";
    if (type == null) {
      return more == null ? List.of("connection") : List.of(more);
    }
    return more == null
        ? List.of("connection", type)
        : more.equals("end") ? List.of("connection", "end", type) : List.of(type);
  }

  private static void outcome(@Nullable String verdict, Event.Builder event) {
    if (verdict != null) {
      event.set(Fields.EVENT_OUTCOME, isPass(verdict) ? "success" : "failure");
    }
  }

  private static boolean isPass(@Nullable String verdict) {
    return isWord(verdict, "pass");
  }

  private static boolean isWord(@Nullable String text, String word) {
    return word.equals(text);
  }
}
