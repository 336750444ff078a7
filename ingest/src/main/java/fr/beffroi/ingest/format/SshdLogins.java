package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom did sshd let in or turn away? The messages of auth.c, auth2.c and auth-pam.c. */
final class SshdLogins {
  private static final Field METHOD = Fields.named("sshd.method");
  private static final Field SIGNATURE = Fields.named("sshd.signature");
  private static final String FOR = " for ";
  private static final String PAM_METHOD = "keyboard-interactive/pam";
  private static final String NOT_ALLOWED = " not allowed because ";
  private static final String INVALID_USER = "invalid user";

  /** Methods whose failure tries no password, or one that {@code error: PAM:} has counted. */
  private static final Set<String> NO_PASSWORD =
      Set.of("none", "publickey", "hostbased", "gssapi-with-mic", PAM_METHOD);

  private SshdLogins() {}

  /** {@code Accepted publickey for NAME from ADDRESS port N ssh2: ED25519 SHA256:...}. */
  static Event.@Nullable Builder accepted(SshdMessage message) {
    String method = method(message);
    SshPeer peer = method == null ? null : SshPeer.afterFrom(message.text());
    return peer == null
        ? null
        : decision(message, message.success(EventKind.LOGIN, "ssh_login"), method, peer);
  }

  /** {@code Failed password for invalid user NAME from ADDRESS port N ssh2}. */
  static Event.@Nullable Builder failed(SshdMessage message) {
    String method = method(message);
    SshPeer peer = method == null ? null : SshPeer.afterFrom(message.text());
    if (peer == null) {
      return null;
    }
    String action = NO_PASSWORD.contains(method) ? "ssh_method_refused" : "ssh_login";
    return decision(message, message.failure(EventKind.LOGIN, action), method, peer);
  }

  static Event.@Nullable Builder postponed(SshdMessage message) {
    return undecided(message, "ssh_method_postponed");
  }

  static Event.@Nullable Builder partial(SshdMessage message) {
    return undecided(message, "ssh_method_partial");
  }

  /** {@code PAM: Authentication failure for illegal user NAME from HOST via OWN-ADDRESS}. */
  static Event.@Nullable Builder pamError(SshdMessage message) {
    String text = withoutOwnAddress(message.text());
    SshPeer peer = SshPeer.afterFrom(text);
    int named = text.indexOf(FOR);
    if (peer == null || named < 0) {
      return null;
    }
    Event.Builder event = message.failure(EventKind.LOGIN, "ssh_login").set(METHOD, PAM_METHOD);
    event.set(Fields.EVENT_REASON, text.substring("PAM: ".length(), Math.max(5, named)));
    account(event, between(text, named + FOR.length(), peer.beforeFrom()));
    return peer.on(event);
  }

  /** {@code Invalid user NAME from ADDRESS port N}; the name may be empty. */
  static Event.@Nullable Builder invalidUser(SshdMessage message) {
    String text = message.text();
    int name = "Invalid user ".length();
    SshPeer peer = SshPeer.last(text);
    if (peer == null || peer.beforeFrom() < name || !text.startsWith(" user ", name - 6)) {
      return null;
    }
    Event.Builder event = message.failure(EventKind.LOGIN_NOTE, "ssh_invalid_user");
    event.set(Fields.EVENT_REASON, INVALID_USER);
    Actors.user(event, between(text, name, peer.beforeFrom()));
    return peer.on(event);
  }

  /** {@code maximum authentication attempts exceeded for NAME from ADDRESS port N ssh2}. */
  static Event.@Nullable Builder maximum(SshdMessage message) {
    String text = message.text();
    SshPeer peer = SshPeer.afterFrom(text);
    int named = text.indexOf(FOR);
    if (peer == null || named < 0) {
      return null;
    }
    Event.Builder event = message.failure(EventKind.LOGIN_NOTE, "ssh_max_attempts");
    account(event, between(text, named + FOR.length(), peer.beforeFrom()));
    return peer.on(event);
  }

  /** {@code User NAME from HOST not allowed because not listed in AllowUsers}. */
  static Event.@Nullable Builder notAllowed(SshdMessage message) {
    String text = message.text();
    int verdict = text.lastIndexOf(NOT_ALLOWED);
    if (verdict < 0) {
      return null;
    }
    Event.Builder event = message.failure(EventKind.LOGIN_NOTE, "ssh_denied");
    event.set(Fields.EVENT_REASON, text.substring(verdict + NOT_ALLOWED.length()));
    String who = text.substring(0, verdict);
    SshPeer peer = SshPeer.afterFrom(who);
    Actors.user(event, between(who, "User ".length(), peer == null ? verdict : peer.beforeFrom()));
    return peer == null ? event : peer.on(event);
  }

  /** {@code ROOT LOGIN REFUSED FROM ADDRESS port N}. */
  static Event.@Nullable Builder rootRefused(SshdMessage message) {
    String where = message.after("ROOT LOGIN REFUSED FROM ");
    SshPeer peer = where == null ? null : SshPeer.at(where, 0);
    if (peer == null) {
      return null;
    }
    Event.Builder event = message.failure(EventKind.LOGIN_NOTE, "ssh_denied");
    event.set(Fields.EVENT_REASON, "ROOT LOGIN REFUSED");
    Actors.user(event, "root");
    return peer.on(event);
  }

  /**
   * {@code Authentication tried for NAME with correct key but not from a permitted host (host=HOST,
   * ip=ADDRESS).}
   */
  static Event.@Nullable Builder wrongHost(SshdMessage message) {
    String text = message.text();
    String middle = " with correct key but not from a permitted host ";
    int named = text.indexOf("tried for ");
    int with = text.indexOf(middle);
    int ip = text.lastIndexOf(", ip=");
    int end = text.indexOf(')', Math.max(0, ip));
    if (named < 0 || with < named || ip < with || end < 0) {
      return null;
    }
    Event.Builder event = message.failure(EventKind.LOGIN_NOTE, "ssh_denied");
    event.set(Fields.EVENT_REASON, middle.strip());
    Actors.user(event, between(text, named + "tried for ".length(), with));
    Actors.source(event, text.substring(ip + ", ip=".length(), end));
    return event;
  }

  /** TCP wrappers: {@code refused connect from HOST (ADDRESS)}. */
  static Event.@Nullable Builder refusedConnect(SshdMessage message) {
    String where = message.after("refused connect from ");
    if (where == null) {
      return null;
    }
    int open = where.indexOf('(');
    int close = where.indexOf(')', Math.max(0, open));
    Event.Builder event = message.failure(EventKind.CONNECTION_DENIED, "ssh_denied");
    event.set(Fields.EVENT_REASON, "refused connect");
    Actors.source(event, open < 0 || close < 0 ? where : where.substring(open + 1, close));
    return event;
  }

  private static String withoutOwnAddress(String text) {
    int via = text.lastIndexOf(" via ");
    return via > 0 && text.indexOf(' ', via + 5) < 0 ? text.substring(0, via) : text;
  }

  private static Event.@Nullable Builder undecided(SshdMessage message, String action) {
    String method = method(message);
    SshPeer peer = method == null ? null : SshPeer.afterFrom(message.text());
    if (peer == null) {
      return null;
    }
    Event.Builder event = message.event(EventKind.LOGIN_NOTE, action);
    return decision(message, event.set(Fields.EVENT_OUTCOME, "unknown"), method, peer);
  }

  /** The second word, if the third is {@code for}: {@code Accepted key} is no decision. */
  private static @Nullable String method(SshdMessage message) {
    String text = message.text();
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    return second > 0 && text.startsWith(FOR, second) ? text.substring(first + 1, second) : null;
  }

  private static Event.Builder decision(
      SshdMessage message, Event.Builder event, @Nullable String method, SshPeer peer) {
    String text = message.text();
    account(event, between(text, text.indexOf(FOR) + FOR.length(), peer.beforeFrom()));
    int signature = text.indexOf(": ", peer.end());
    if (signature >= 0) {
      event.set(SIGNATURE, text.substring(signature + 2));
    }
    return peer.on(event.set(METHOD, method));
  }

  /** A name before which sshd may say that there is no such account. */
  private static void account(Event.Builder event, String name) {
    boolean invalid = name.startsWith("invalid user") || name.startsWith("illegal user");
    if (invalid && (name.length() == 12 || name.charAt(12) == ' ')) {
      event.set(Fields.EVENT_REASON, INVALID_USER);
      Actors.user(event, name.substring(Math.min(13, name.length())));
    } else {
      Actors.user(event, name);
    }
  }

  private static String between(String text, int from, int end) {
    return end <= from ? "" : text.substring(from, end);
  }
}
