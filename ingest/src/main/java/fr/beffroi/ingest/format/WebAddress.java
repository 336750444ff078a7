package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What are the parts of the address that a client asked for? Of a path, of a whole URL, or of
 * {@code host:port} (RFC 9112, 3.2).
 *
 * <p>Nothing is lost: {@code url.original}, {@code url.path} and {@code url.query} are as sent.
 * Rules that look for an attack ask {@code url.decoded}, path and query as a careless server would
 * understand them ({@link PercentText}): one field and one spelling for {@code ../}, {@code
 * %2e%2e/} and {@code %252e%252e%252f}.
 */
final class WebAddress {
  private static final Field ORIGINAL = Fields.named("url.original");
  private static final Field DECODED = Fields.named("url.decoded");
  private static final Field SCHEME = Fields.named("url.scheme");
  private static final Field DOMAIN = Fields.named("url.domain");
  private static final Field PORT = Fields.named("url.port");
  private static final Field PATH = Fields.named("url.path");
  private static final Field QUERY = Fields.named("url.query");
  private static final Field EXTENSION = Fields.named("url.extension");
  private static final int LONGEST_EXTENSION = 10;

  private WebAddress() {}

  /** Sets what a request's target says: {@code /path?query}, or {@code http://host/path}. */
  static void setTarget(@Nullable String target, Event.Builder event) {
    if (target == null || target.isEmpty() || target.equals("-")) {
      return;
    }
    event.set(ORIGINAL, target);
    int scheme = target.startsWith("/") ? -1 : schemeEnd(target);
    int path = 0;
    if (scheme > 0) {
      event.set(SCHEME, target.substring(0, scheme));
      path = pathStart(target, scheme + 3);
      setAuthority(target.substring(scheme + 3, path), event);
    }
    setPath(target, path, event);
  }

  /** Sets {@code host}, {@code host:443} or {@code [2001:db8::1]:443}, of a CONNECT or a vhost. */
  static void setAuthority(String authority, Event.Builder event) {
    int host = authority.lastIndexOf('@') + 1;
    int bracket = authority.indexOf(']', host);
    int colon = authority.indexOf(':', Math.max(host, bracket));
    int end = colon < 0 ? authority.length() : colon;
    boolean bracketed = bracket > host && authority.charAt(host) == '[';
    event.set(
        DOMAIN,
        bracketed ? authority.substring(host + 1, bracket) : authority.substring(host, end));
    long port =
        colon < 0 ? Quantity.NONE : Quantity.count(authority, colon + 1, authority.length());
    if (port > 0 && port < 65_536) {
      event.set(PORT, port);
    }
  }

  private static void setPath(String target, int from, Event.Builder event) {
    int fragment = target.indexOf('#', from);
    int end = fragment < 0 ? target.length() : fragment;
    int mark = target.indexOf('?', from);
    int pathEnd = mark < 0 || mark > end ? end : mark;
    event.set(PATH, target.substring(from, pathEnd));
    if (pathEnd < end) {
      event.set(QUERY, target.substring(pathEnd + 1, end));
    }
    setExtension(target, from, pathEnd, event);
    event.set(DECODED, PercentText.decode(from == 0 ? target : target.substring(from)));
  }

  private static void setExtension(String target, int from, int end, Event.Builder event) {
    int dot = target.lastIndexOf('.', end - 1);
    int slash = target.lastIndexOf('/', end - 1);
    int length = end - dot - 1;
    if (dot > slash && dot >= from && length > 0 && length <= LONGEST_EXTENSION) {
      event.set(EXTENSION, target.substring(dot + 1, end));
    }
  }

  /** Where {@code ://} begins after a scheme, or -1. */
  private static int schemeEnd(String target) {
    int end = 0;
    while (end < target.length() && end < 16 && isSchemeLetter(target.charAt(end))) {
      end++;
    }
    return end > 0 && target.startsWith("://", end) ? end : -1;
  }

  private static boolean isSchemeLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '+';
  }

  private static int pathStart(String target, int from) {
    for (int at = from; at < target.length(); at++) {
      char letter = target.charAt(at);
      if (letter == '/' || letter == '?' || letter == '#') {
        return at;
      }
    }
    return target.length();
  }
}
