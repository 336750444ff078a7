package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/** Who came to sshd, and how did they go? The messages of sshd.c, packet.c and kex.c. */
final class SshdConnections {
  private static final String FROM = "Connection from ";
  private static final String DISCONNECT = "ssh_disconnect";
  private static final String PROBE = "ssh_probe";
  private static final String REVERSE_MAPPING = "ssh_reverse_mapping";

  private SshdConnections() {}

  /**
   * {@code Connection closed by authenticating user NAME ADDRESS port N}, {@code reset by}, {@code
   * Connection from ADDRESS port N on ADDRESS port 22}.
   */
  static Event.@Nullable Builder connection(SshdMessage message) {
    String text = message.text();
    for (String manner : new String[] {"Connection closed by ", "Connection reset by "}) {
      String who = message.after(manner);
      if (who != null) {
        return gone(message, who, null);
      }
    }
    SshPeer peer = text.startsWith(FROM) ? SshPeer.at(text, FROM.length()) : null;
    return peer == null ? null : peer.on(message.event(EventKind.CONNECTION, "ssh_connection"));
  }

  /** {@code Disconnected from invalid user NAME ADDRESS port N}. */
  static Event.@Nullable Builder disconnected(SshdMessage message) {
    String who = message.after("Disconnected from ");
    return who == null ? null : gone(message, who, null);
  }

  /** {@code Disconnecting authenticating user NAME ADDRESS port N: Too many failures}. */
  static Event.@Nullable Builder disconnecting(SshdMessage message) {
    String who = message.after("Disconnecting ");
    if (who == null) {
      String reason = message.after("Disconnecting: ");
      return reason == null
          ? null
          : message.event(EventKind.CONNECTION_END, DISCONNECT).set(Fields.EVENT_REASON, reason);
    }
    // This reason quotes two names that the client gave; what stands before it holds one.
    int quoting = who.indexOf(": Change of username or service not allowed: (");
    int colon = quoting >= 0 ? quoting : who.lastIndexOf(": ");
    return colon < 0
        ? gone(message, who, null)
        : gone(message, who.substring(0, colon), who.substring(colon + 2));
  }

  /** {@code Received disconnect from ADDRESS port N:11: Bye Bye}, {@code Received signal 15}. */
  static Event.@Nullable Builder received(SshdMessage message) {
    String text = message.text();
    String where = "Received disconnect from ";
    if (!text.startsWith(where)) {
      return SshdService.stopped(message);
    }
    SshPeer peer = SshPeer.at(text, where.length());
    if (peer == null) {
      return null;
    }
    Event.Builder event = message.event(EventKind.CONNECTION_END, DISCONNECT);
    // The reason of RFC 4253, 11.1: "N:11: text" and, before OpenSSH 7, "ADDRESS: 11: text".
    int code =
        peer.end() + (text.startsWith(" ", peer.end()) || text.startsWith(":", peer.end()) ? 1 : 0);
    int colon = text.indexOf(':', code);
    if (colon > code && isNumber(text, code, colon)) {
      event.set(Fields.EVENT_CODE, text.substring(code, colon));
      event.set(Fields.EVENT_REASON, text.substring(colon + 1).strip());
    }
    return peer.on(event);
  }

  /** {@code Did not receive identification string from ADDRESS port N}. */
  static Event.@Nullable Builder noIdentification(SshdMessage message) {
    String reason = "Did not receive identification string";
    String where = message.after(reason + " from ");
    SshPeer peer = where == null ? null : SshPeer.at(where, 0);
    return peer == null ? null : peer.on(probe(message, reason));
  }

  /** {@code banner exchange: Connection from ADDRESS port N: invalid format}. */
  static Event.@Nullable Builder banner(SshdMessage message) {
    String where = message.after("banner exchange: " + FROM);
    SshPeer peer = where == null ? null : SshPeer.at(where, 0);
    return where == null || peer == null
        ? null
        : peer.on(probe(message, afterColon(where, peer.end())));
  }

  /** {@code kex_exchange_identification: Connection closed by remote host}: it has no address. */
  static Event.Builder identification(SshdMessage message) {
    return probe(message, afterColon(message.text(), 0));
  }

  /** {@code Bad protocol version identification 'TEXT' from ADDRESS port N}. */
  static Event.@Nullable Builder badProtocol(SshdMessage message) {
    String reason = "Bad protocol version identification";
    if (!message.text().startsWith(reason)) {
      return null;
    }
    SshPeer peer = SshPeer.last(message.text());
    Event.Builder event = probe(message, reason);
    return peer == null ? event : peer.on(event);
  }

  /**
   * {@code Unable to negotiate with ADDRESS port N: no matching cipher found. Their offer: ...}.
   */
  static Event.@Nullable Builder noCommonAlgorithm(SshdMessage message) {
    String where = message.after("Unable to negotiate with ");
    SshPeer peer = where == null ? null : SshPeer.at(where, 0);
    return where == null || peer == null
        ? null
        : peer.on(probe(message, afterColon(where, peer.end())));
  }

  /** {@code ssh_dispatch_run_fatal: Connection from user NAME ADDRESS port N: REASON}. */
  static Event.@Nullable Builder broken(SshdMessage message) {
    String who = message.after("ssh_dispatch_run_fatal: " + FROM);
    int colon = who == null ? -1 : who.lastIndexOf(": ");
    return who == null || colon < 0
        ? null
        : gone(message, who.substring(0, colon), who.substring(colon + 2));
  }

  /** {@code Timeout before authentication for connection from ADDRESS to ADDRESS, pid = N}. */
  static Event.@Nullable Builder timeout(SshdMessage message) {
    String who = message.after("Timeout before authentication for ");
    String connection = "connection from ";
    if (who == null) {
      return null;
    }
    SshPeer peer = SshPeer.at(who, who.startsWith(connection) ? connection.length() : 0);
    Event.Builder event = message.failure(EventKind.CONNECTION_END, "ssh_timeout");
    return peer == null ? event : peer.on(event);
  }

  /**
   * {@code drop connection #3 from [ADDRESS]:PORT on [ADDRESS]:22 penalty: failed authentication}.
   */
  static Event.@Nullable Builder dropped(SshdMessage message) {
    String text = message.text();
    int open = text.startsWith("drop connection ") ? text.indexOf("from [") + 5 : 4;
    int close = text.indexOf("]:", open);
    int on = text.indexOf(" on [", Math.max(0, close));
    int end = text.indexOf(' ', on < 0 ? text.length() : on + 4);
    if (open < 5 || close < 0 || on < 0) {
      return null;
    }
    Event.Builder event = message.event(EventKind.CONNECTION_DENIED, "ssh_dropped");
    Actors.source(event, text.substring(open + 1, close));
    if (isNumber(text, close + 2, on) && on - close < 8) {
      event.set(Fields.SOURCE_PORT, Long.parseLong(text, close + 2, on, 10));
    }
    return event.set(Fields.EVENT_REASON, end < 0 ? "" : text.substring(end + 1));
  }

  /** {@code reverse mapping checking getaddrinfo for NAME [ADDRESS] failed}. */
  static Event.@Nullable Builder reverseMapping(SshdMessage message) {
    String text = message.text();
    int open = text.lastIndexOf(" [");
    int close = text.indexOf(']', Math.max(0, open));
    int name = text.lastIndexOf(' ', open - 1) + 1;
    if (!text.startsWith("reverse mapping checking ") || open < 0 || close < 0) {
      return null;
    }
    return misnamed(message, text.substring(open + 2, close), text.substring(name, open));
  }

  /** {@code Address ADDRESS maps to NAME, but this does not map back to the address}. */
  static Event.@Nullable Builder mapsTo(SshdMessage message) {
    String text = message.text();
    String middle = " maps to ";
    int maps = text.indexOf(middle);
    int comma = text.indexOf(", but this does not map back", Math.max(0, maps));
    return maps < 8 || comma < 0
        ? null
        : misnamed(
            message,
            text.substring("Address ".length(), maps),
            text.substring(maps + middle.length(), comma));
  }

  /** {@code Nasty PTR record "NAME" is set up for ADDRESS, ignoring}. */
  static Event.@Nullable Builder nastyName(SshdMessage message) {
    String text = message.text();
    String middle = " is set up for ";
    int address = text.lastIndexOf(middle);
    SshPeer peer = address < 0 ? null : SshPeer.at(text, address + middle.length());
    return peer == null ? null : misnamed(message, peer.address(), "");
  }

  private static Event.Builder misnamed(SshdMessage message, String address, String name) {
    Event.Builder event = message.event(EventKind.CONNECTION_NOTE, REVERSE_MAPPING);
    Actors.source(event, address);
    Actors.sourceDomain(event, name);
    return event;
  }

  /** {@code [authenticating |invalid ]user NAME ADDRESS port N}, or the address alone. */
  private static Event.@Nullable Builder gone(
      SshdMessage message, String who, @Nullable String reason) {
    SshPeer peer = SshPeer.last(who);
    if (peer == null) {
      return null;
    }
    String name = name(who, peer.start());
    boolean stranger = name == null && message.preauth();
    Event.Builder event = message.event(EventKind.CONNECTION_END, stranger ? PROBE : DISCONNECT);
    if (reason != null) {
      event.set(Fields.EVENT_REASON, reason);
    } else if (who.startsWith("invalid user ")) {
      event.set(Fields.EVENT_REASON, "invalid user");
    }
    Actors.user(event, name);
    return peer.on(event);
  }

  private static @Nullable String name(String who, int end) {
    for (String kind : new String[] {"authenticating user ", "invalid user ", "user "}) {
      if (who.startsWith(kind)) {
        return who.substring(kind.length(), Math.max(kind.length(), end - 1));
      }
    }
    return null;
  }

  private static Event.Builder probe(SshdMessage message, String reason) {
    return message.event(EventKind.CONNECTION_NOTE, PROBE).set(Fields.EVENT_REASON, reason);
  }

  private static String afterColon(String text, int from) {
    int colon = text.indexOf(": ", Math.max(0, from - 1));
    return colon < 0 ? "" : text.substring(colon + 2);
  }

  private static boolean isNumber(String text, int from, int end) {
    for (int at = from; at < end; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return end > from;
  }
}
