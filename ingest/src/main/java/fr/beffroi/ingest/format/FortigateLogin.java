package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Did somebody log in on a FortiGate: an administrator ({@code login}), a user of the SSL VPN
 * ({@code ssl-login-fail}, {@code tunnel-up}) or of its portal ({@code authentication})?
 *
 * <p>The message, which follows the firewall's language, is not asked.
 */
final class FortigateLogin {
  /** An administrator's name or address is shut out for a while: the end of a series of logins. */
  private static final String LOCKED_OUT = "exceed_limit";

  private FortigateLogin() {}

  /** Sets what the line says of a login; false where it is about none. */
  static boolean set(FortigateLine line, Event.Builder event) {
    EventKind kind = kind(line);
    if (kind == null) {
      return false;
    }
    client(line, event);
    if (kind == EventKind.LOGIN) {
      boolean failed = line.is("action", "ssl-login-fail") || isFailure(line.get("status"));
      event.set(Fields.EVENT_OUTCOME, failed ? "failure" : "success");
      kind.on(event, failed ? "logon-failed" : "logged-in");
    } else {
      kind.on(event, kind == EventKind.SESSION_END ? "logged-out" : "logins-disabled");
    }
    return true;
  }

  private static @Nullable EventKind kind(FortigateLine line) {
    String action = line.get("action");
    boolean ssl = startsWith(line.get("tunneltype"), "ssl");
    return switch (action == null ? "" : action) {
      case "login" -> line.is("reason", LOCKED_OUT) ? EventKind.LOGIN_NOTE : EventKind.LOGIN;
      case "ssl-login-fail" -> EventKind.LOGIN;
      case "authentication" -> isDecided(line.get("status")) ? EventKind.LOGIN : null;
      case "logout", "auth-logout" -> EventKind.SESSION_END;
      case "tunnel-up" -> ssl ? EventKind.LOGIN : null;
      case "tunnel-down" -> ssl ? EventKind.SESSION_END : null;
      default -> null;
    };
  }

  /** {@code success}, {@code failure}; also {@code timed_out} and others, which are no login. */
  private static boolean isDecided(@Nullable String status) {
    return "success".equals(status) || isFailure(status);
  }

  private static boolean isFailure(@Nullable String status) {
    return startsWith(status, "fail");
  }

  private static boolean startsWith(@Nullable String text, String start) {
    return text != null && text.startsWith(start);
  }

  /** {@code srcip}, else the VPN's {@code remip}, else what stands in {@code ui="https(…)"}. */
  private static void client(FortigateLine line, Event.Builder event) {
    if (event.get(Fields.SOURCE_IP) == null) {
      String remote = line.get("remip");
      String ui = line.get("ui");
      String shown = remote == null && ui != null ? inBrackets(ui) : remote;
      event.set(Fields.SOURCE_IP, shown == null ? null : IpText.canonical(shown));
    }
  }

  private static String inBrackets(String ui) {
    int open = ui.indexOf('(');
    return open > 0 && ui.endsWith(")") ? ui.substring(open + 1, ui.length() - 1) : ui;
  }
}
