package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end, where an sshd message says {@code ADDRESS port N}?
 *
 * <p>Before it stands the name that the client gave, which may hold anything, {@code from 192.0.2.1
 * port 22} too. So it is looked for from the end, which only sshd writes.
 *
 * @param address an address, or a name that sshd looked up
 * @param port the client's port, or -1 (before OpenSSH 7)
 * @param start where the address begins in the text
 * @param end where the port, or the address alone, ends
 */
record SshPeer(String address, int port, int start, int end) {
  private static final String FROM = " from ";
  private static final String PORT = " port ";

  /** The peer that begins there. */
  static @Nullable SshPeer at(String text, int from) {
    int space = text.indexOf(' ', from);
    int end = space < 0 ? text.length() : space;
    if (end <= from) {
      return null;
    }
    int port = port(text, end);
    int portEnd = port < 0 ? end : endOfDigits(text, end + PORT.length());
    return new SshPeer(bare(text, from, end), port, from, portEnd);
  }

  /** The peer that the text ends with. */
  static @Nullable SshPeer last(String text) {
    int port = text.lastIndexOf(PORT);
    boolean ported = port > 0 && endOfDigits(text, port + PORT.length()) == text.length();
    int end = ported ? port : text.length();
    int start = text.lastIndexOf(' ', end - 1) + 1;
    SshPeer peer = at(text, start);
    return peer == null || peer.end != text.length() ? null : peer;
  }

  /** The peer after the last {@code from} that the text could mean: it ends there, or in ssh2. */
  static @Nullable SshPeer afterFrom(String text) {
    for (int from = text.lastIndexOf(FROM); from >= 0; from = text.lastIndexOf(FROM, from - 1)) {
      SshPeer peer = at(text, from + FROM.length());
      if (peer != null && isEnd(text, peer.end)) {
        return peer;
      }
    }
    return null;
  }

  Event.Builder on(Event.Builder event) {
    Actors.source(event, address);
    if (port > 0) {
      event.set(Fields.SOURCE_PORT, (long) port);
    }
    return event;
  }

  /** Where {@code from} begins before this peer: the end of what stands before. */
  int beforeFrom() {
    return start - FROM.length();
  }

  private static boolean isEnd(String text, int end) {
    return end == text.length()
        || (text.startsWith(" ssh", end)
            && (end + 5 == text.length() || text.startsWith(": ", end + 5)));
  }

  private static int port(String text, int at) {
    int end = text.startsWith(PORT, at) ? endOfDigits(text, at + PORT.length()) : at;
    int digits = end - at - PORT.length();
    return digits < 1 || digits > 5 ? -1 : Integer.parseInt(text, at + PORT.length(), end, 10);
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Without the colon or comma after it, and the brackets around it. */
  private static String bare(String text, int from, int end) {
    char last = text.charAt(end - 1);
    boolean colon = last == ':' && !text.startsWith("::", end - 2);
    int to = colon || last == ',' ? end - 1 : end;
    boolean bracketed = text.charAt(from) == '[' && to - from > 2 && text.charAt(to - 1) == ']';
    return bracketed ? text.substring(from + 1, to - 1) : text.substring(from, to);
  }
}
