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
 * How is an access log of nginx or Apache read? The common and the combined log format, also with
 * the virtual host before it ({@code vhost_combined}) and with the forwarded address after it.
 *
 * <pre>{@code
 * [vhost[:port] ]client ident user [22/Nov/2026:10:15:30 +0100] "request" status bytes
 *     ["referrer" "user agent" ["forwarded for"]]
 * }</pre>
 */
@AutoService(LogFormat.class)
public final class CombinedFormat implements LogFormat {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field STATUS = Fields.named("http.response.status_code");
  private static final Field BODY_BYTES = Fields.named("http.response.body.bytes");
  private static final Field REFERRER = Fields.named("http.request.referrer");
  private static final Field USER_AGENT = Fields.named("user_agent.original");
  private static final Field SOURCE_DOMAIN = Fields.named("source.domain");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field RELATED_USER = Fields.named("related.user");
  private static final List<String> WEB = List.of("web");
  private static final List<String> ACCESS = List.of("access");
  private static final Logsource WEBSERVER = Logsource.of("webserver", null, null);

  @Override
  public String name() {
    return "combined";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 80;
  }

  @Override
  public Set<String> programs() {
    return Set.of("nginx", "apache", "apache2", "httpd");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    int time = timeStart(text);
    if (time < 0) {
      return ParseResult.NOT_MINE;
    }
    Instant written = ClfTime.read(text, time);
    if (written == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    int request = time + ClfTime.LENGTH + 2;
    int requestEnd = requestEnd(text, request);
    if (requestEnd < 0) {
      return ParseResult.malformed("no status after the request");
    }
    Event.Builder event = line.event(logsource(line), dataset(line)).timestamp(written);
    event.set(KIND, "event").set(Fields.EVENT_CATEGORY, WEB).set(Fields.EVENT_TYPE, ACCESS);
    setClient(text.substring(0, time), event);
    WebRequest.set(LoggedText.unescape(text.substring(request, requestEnd)), event);
    setResponse(text, requestEnd + 2, event);
    return ParseResult.of(event.build());
  }

  /**
   * Where the time begins. A user's name may hold a bracket, but no plain quote: what looks like a
   * time without a quote after it is a part of that name.
   */
  private static int timeStart(String text) {
    for (int at = text.indexOf(" ["); at >= 0; at = text.indexOf(" [", at + 1)) {
      if (ClfTime.standsAt(text, at + 1) && text.startsWith(" \"", at + 1 + ClfTime.LENGTH)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The quote after which a status stands; a server that escapes nothing may log others. */
  private static int requestEnd(String text, int from) {
    for (int at = LoggedText.closingQuote(text, from);
        at >= 0;
        at = LoggedText.closingQuote(text, at + 1)) {
      boolean blank = at + 4 < text.length() && text.charAt(at + 1) == ' ';
      if (blank && Quantity.count(text, at + 2, at + 5) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Reads {@code [vhost ]client ident user }; the user's name may hold blanks. */
  private static void setClient(String head, Event.Builder event) {
    int first = end(head, 0);
    int second = end(head, first + 1);
    String client = head.substring(0, first);
    String next = second > first ? head.substring(first + 1, second) : "";
    int ident = first + 1;
    if (IpText.canonical(client) == null && IpText.canonical(next) != null) {
      WebAddress.setAuthority(client, event);
      client = next;
      ident = second + 1;
    }
    int user = end(head, ident) + 1;
    setSource(client, event);
    if (user < head.length()) {
      String name = LoggedText.unescape(head.substring(user).strip());
      if (!name.equals("-") && !name.isEmpty()) {
        event.set(Fields.USER_NAME, name).set(RELATED_USER, name);
      }
    }
  }

  private static void setSource(String client, Event.Builder event) {
    String ip = IpText.canonical(client);
    if (ip != null) {
      event.set(Fields.SOURCE_IP, ip).set(RELATED_IP, ip);
    } else if (!client.equals("-") && !client.startsWith("unix:")) {
      event.set(SOURCE_DOMAIN, client);
    }
  }

  private static int end(String text, int from) {
    int end = from > text.length() ? -1 : text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  private static void setResponse(String text, int from, Event.Builder event) {
    long status = Quantity.count(text, from, from + 3);
    event.set(STATUS, status);
    event.set(Fields.EVENT_OUTCOME, status < 400 ? "success" : "failure");
    int bytes = from + 4;
    int end = end(text, bytes);
    long length = bytes < end ? Quantity.count(text, bytes, end) : Quantity.NONE;
    if (length >= 0) {
      event.set(BODY_BYTES, length);
    }
    int referrer = setQuoted(text, end + 1, REFERRER, event);
    int agent = setQuoted(text, referrer, USER_AGENT, event);
    setForwarded(quoted(text, agent), event);
  }

  /** Sets a field to the quoted text there, if there is one; where the next may begin. */
  private static int setQuoted(String text, int from, Field field, Event.Builder event) {
    String value = quoted(text, from);
    if (value == null) {
      return text.length();
    }
    event.set(field, value.equals("-") ? null : LoggedText.unescape(value));
    return from + value.length() + 3;
  }

  private static @Nullable String quoted(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '"') {
      return null;
    }
    int end = LoggedText.closingQuote(text, from + 1);
    return text.substring(from + 1, end < 0 ? text.length() : end);
  }

  /** nginx's own example adds X-Forwarded-For: what the client, or a proxy, says of its origin. */
  private static void setForwarded(@Nullable String forwarded, Event.Builder event) {
    if (forwarded != null) {
      int comma = forwarded.indexOf(',');
      String first = comma < 0 ? forwarded : forwarded.substring(0, comma);
      event.set("network.forwarded_ip", IpText.canonical(first.strip()));
    }
  }

  private static Logsource logsource(Line line) {
    String product = product(line);
    return product == null ? WEBSERVER : Logsource.of("webserver", product, null);
  }

  private static String dataset(Line line) {
    String product = product(line);
    return product == null ? "web.access" : product + ".access";
  }

  private static @Nullable String product(Line line) {
    Envelope envelope = line.envelope();
    String program = envelope == null ? null : envelope.program();
    return program == null ? null : program.equals("nginx") ? "nginx" : "apache";
  }
}
