package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is Squid's native access log read? ({@code logformat squid}.)
 *
 * <pre>{@code
 * 1795338930.123    245 192.0.2.45 TCP_MISS/200 4512 GET http://… user HIER_DIRECT/198.51.100.7 text/html
 * }</pre>
 *
 * <p>The first six items and the last three are parted by blanks; an address may hold some ({@code
 * uri_whitespace allow}), so it is what is left between them.
 */
@AutoService(LogFormat.class)
public final class SquidFormat implements LogFormat {
  private static final Logsource PROXY = Logsource.of("proxy", "squid", null);
  private static final List<String> CATEGORIES = List.of("network", "web");
  private static final List<String> ALLOWED = List.of("access", "allowed");
  private static final List<String> ACCESS = List.of("access");
  private static final List<String> DENIED = List.of("access", "denied");

  private static final Field KIND = Fields.named("event.kind");
  private static final Field DURATION = Fields.named("event.duration");
  private static final Field STATUS = Fields.named("http.response.status_code");
  private static final Field RESPONSE_BYTES = Fields.named("http.response.bytes");
  private static final Field DESTINATION_BYTES = Fields.named("destination.bytes");
  private static final Field MIME_TYPE = Fields.named("http.response.mime_type");
  private static final Field METHOD = Fields.named("http.request.method");
  private static final Field CACHE_RESULT = Fields.named("squid.cache_result");
  private static final Field HIERARCHY = Fields.named("squid.hierarchy");
  private static final Field URL_ORIGINAL = Fields.named("url.original");
  private static final Field URL_DOMAIN = Fields.named("url.domain");
  private static final Field URL_PORT = Fields.named("url.port");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field RELATED_USER = Fields.named("related.user");
  private static final int ITEMS_BEFORE = 6;
  private static final int ITEMS_AFTER = 3;

  @Override
  public String name() {
    return "squid";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 85;
  }

  @Override
  public Set<String> programs() {
    return Set.of("squid", "(squid-1)", "(squid)", "squid3");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    Instant time = time(text);
    if (time == null) {
      return ParseResult.NOT_MINE;
    }
    String[] before = new String[ITEMS_BEFORE];
    int target = itemsBefore(text, before);
    int slash = target < 0 ? -1 : before[3].indexOf('/');
    if (slash < 0) {
      // Another program may begin its lines with seconds: only the fourth item tells Squid's.
      return looksLikeResult(before[3])
          ? ParseResult.malformed("fewer items than Squid writes")
          : ParseResult.NOT_MINE;
    }
    String[] after = new String[ITEMS_AFTER];
    int targetEnd = itemsAfter(text, target, after);
    if (targetEnd <= target) {
      return ParseResult.malformed("fewer items than Squid writes");
    }
    Event.Builder event = line.event(PROXY, "squid.access").timestamp(time);
    event.set(KIND, "event").set(Fields.EVENT_CATEGORY, CATEGORIES);
    setResult(before[3].substring(0, slash), before[3].substring(slash + 1), event);
    setClient(before, event);
    setTarget(before[5], text.substring(target, targetEnd), event);
    setUser(after[0], event);
    setPeer(after[1], event);
    event.set(MIME_TYPE, after[2].equals("-") ? null : after[2]);
    return ParseResult.of(event.build());
  }

  /** {@code 1795338930.123}: seconds since 1970, ten digits until 2286. */
  private static @Nullable Instant time(String text) {
    if (text.length() < 15 || text.charAt(10) != '.' || text.charAt(14) != ' ') {
      return null;
    }
    long seconds = Quantity.count(text, 0, 10);
    long millis = Quantity.count(text, 11, 14);
    return seconds < 0 || millis < 0 ? null : Instant.ofEpochSecond(seconds, millis * 1_000_000);
  }

  /** Reads the items before the address; where the address begins, or -1. */
  private static int itemsBefore(String text, String[] items) {
    int at = 0;
    for (int i = 0; i < items.length; i++) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      int end = text.indexOf(' ', at);
      if (end < 0) {
        return -1;
      }
      items[i] = text.substring(at, end);
      at = end + 1;
    }
    return at;
  }

  /** Reads the items after the address, from the end; where the address ends, or -1. */
  private static int itemsAfter(String text, int from, String[] items) {
    // With log_mime_hdrs the headers of request and response follow in brackets.
    int headers = text.endsWith("]") ? text.indexOf(" [", from) : -1;
    int end = headers < 0 ? text.length() : headers;
    while (end > from && text.charAt(end - 1) <= ' ') {
      end--;
    }
    for (int i = items.length - 1; i >= 0; i--) {
      int blank = text.lastIndexOf(' ', end - 1);
      if (blank <= from) {
        return -1;
      }
      items[i] = text.substring(blank + 1, end);
      end = blank;
    }
    return end;
  }

  private static boolean looksLikeResult(@Nullable String item) {
    return item != null && (item.startsWith("TCP_") || item.startsWith("NONE"));
  }

  private static void setResult(String result, String status, Event.Builder event) {
    boolean denied = result.contains("DENIED");
    event.set(CACHE_RESULT, result).set(Fields.EVENT_ACTION, result);
    boolean none = result.startsWith("NONE");
    event.set(Fields.EVENT_TYPE, denied ? DENIED : none ? ACCESS : ALLOWED);
    long code = Quantity.count(status);
    if (code > 0 && code < 1000) {
      event.set(STATUS, code);
    }
    // 000 is a client that left before it was answered.
    String answered = code > 0 ? "success" : "unknown";
    event.set(Fields.EVENT_OUTCOME, denied || code >= 400 ? "failure" : answered);
  }

  private static void setClient(String[] items, Event.Builder event) {
    long millis = Quantity.count(items[1]);
    if (millis >= 0 && millis < 1L << 40) {
      event.set(DURATION, millis * 1_000_000);
    }
    String ip = IpText.canonical(items[2]);
    event.set(Fields.SOURCE_IP, ip).add(RELATED_IP, ip);
    if (ip == null && !items[2].equals("-")) {
      event.set("source.domain", items[2]);
    }
    long bytes = Quantity.count(items[4]);
    if (bytes >= 0) {
      event.set(RESPONSE_BYTES, bytes).set(DESTINATION_BYTES, bytes);
    }
  }

  private static void setTarget(String method, String target, Event.Builder event) {
    event.set(METHOD, method.equals("-") || method.equals("NONE") ? null : method);
    if (target.startsWith("error:")) {
      event.set(URL_ORIGINAL, target);
      return;
    }
    WebRequest.setTarget(method.equals("CONNECT"), target, event);
    if (event.get(URL_DOMAIN) instanceof String domain) {
      String ip = IpText.canonical(domain);
      event.set(Fields.DESTINATION_IP, ip);
      event.set(Fields.DESTINATION_DOMAIN, ip == null ? domain : null);
    }
    if (event.get(URL_PORT) instanceof Long port) {
      event.set(Fields.DESTINATION_PORT, port);
    }
  }

  /** Squid percent-encodes a name's odd letters; {@code DOMAIN\\user} comes from NTLM. */
  private static void setUser(String item, Event.Builder event) {
    if (item.equals("-")) {
      return;
    }
    AccountText.set(PercentText.decode(item), event);
    event.set(RELATED_USER, event.get(Fields.USER_NAME) instanceof String user ? user : null);
  }

  /** {@code HIER_DIRECT/198.51.100.7}: the server itself only where Squid went there directly. */
  private static void setPeer(String item, Event.Builder event) {
    int slash = item.indexOf('/');
    String hierarchy = slash < 0 ? item : item.substring(0, slash);
    String peer = slash < 0 ? "-" : item.substring(slash + 1);
    event.set(HIERARCHY, hierarchy);
    String ip = IpText.canonical(peer);
    if (ip != null && hierarchy.endsWith("DIRECT")) {
      event.set(Fields.DESTINATION_IP, ip).add(RELATED_IP, ip);
    } else if (!peer.equals("-")) {
      event.set("squid.peer", peer);
    }
  }
}
