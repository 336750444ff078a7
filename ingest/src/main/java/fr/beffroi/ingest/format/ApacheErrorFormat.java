package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is Apache's error log read? (httpd 2.4, the default ErrorLogFormat.) {@code [Sun Nov 22
 * 10:15:30.123456 2026] [auth_basic:error] [pid 812:tid 140] [client 192.0.2.45:51544] AH01617: …},
 * in the machine's own time. {@code AHnnnnn} is {@code event.code}, the same in every language.
 */
@AutoService(LogFormat.class)
public final class ApacheErrorFormat implements LogFormat {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field LEVEL = Fields.named("log.level");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Logsource WEBSERVER = Logsource.of("webserver", "apache", "error");

  /** Where the time's bracket closes: without a fraction, and with one of nine digits at most. */
  private static final int SHORTEST = 25;

  private static final int LONGEST = 35;

  @Override
  public String name() {
    return "apache-error";
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
    return Set.of("*");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    int end = text.indexOf("] [");
    boolean day = text.length() > 26 && text.charAt(0) == '[' && text.charAt(4) == ' ';
    if (!day || end < SHORTEST || end > LONGEST || LineTime.month(text, 5) == 0) {
      return ParseResult.NOT_MINE;
    }
    Instant time = time(text, end, line);
    if (time == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    Event.Builder event = line.event(WEBSERVER, "apache.error").timestamp(time);
    event.set(KIND, "event");
    event.set(Fields.EVENT_CATEGORY, List.of("web")).set(Fields.EVENT_TYPE, List.of("error"));
    setBrackets(text, end + 2, event);
    return ParseResult.of(event.build());
  }

  /** {@code [Sun Nov 22 10:15:30.123456 2026}, the fraction left out by older versions. */
  private static @Nullable Instant time(String text, int end, Line line) {
    long day = Quantity.count(text, text.charAt(9) == ' ' ? 10 : 9, 11);
    long year = Quantity.count(text, end - 4, end);
    long hour = Quantity.count(text, 12, 14);
    long minute = Quantity.count(text, 15, 17);
    long second = Quantity.count(text, 18, 20);
    long nanos = end == SHORTEST ? 0 : Quantity.nanosOfSeconds("0" + text.substring(20, end - 5));
    if (day < 0 || year < 0 || hour < 0 || minute < 0 || second < 0 || nanos < 0) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              (int) year,
              LineTime.month(text, 5),
              (int) day,
              (int) hour,
              (int) minute,
              (int) second,
              (int) nanos);
      return LineTime.resolve(local, line.context().zone(), line.received());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Reads {@code [module:level] [pid …] [client …]}; the rest is the message. */
  private static void setBrackets(String text, int from, Event.Builder event) {
    int at = from;
    while (text.startsWith("[", at)) {
      int end = text.indexOf("] ", at);
      if (end < 0) {
        break;
      }
      setBracket(text.substring(at + 1, end), event);
      at = end + 2;
    }
    event.set(Fields.MESSAGE, text.substring(at));
    int colon = at + 7;
    boolean coded = text.startsWith("AH", at) && text.startsWith(": ", colon);
    if (coded && Quantity.count(text, at + 2, colon) >= 0) {
      event.set(Fields.EVENT_CODE, text.substring(at, colon));
    }
  }

  private static void setBracket(String inside, Event.Builder event) {
    if (inside.startsWith("client ")) {
      setClient(inside.substring("client ".length()), event);
    } else if (inside.startsWith("pid ")) {
      int colon = inside.indexOf(':');
      long pid = Quantity.count(inside, 4, colon < 0 ? inside.length() : colon);
      if (pid >= 0) {
        event.set(Fields.PROCESS_PID, pid);
      }
    } else if (event.get(LEVEL) == null) {
      event.set(LEVEL, inside.substring(inside.indexOf(':') + 1));
    }
  }

  /**
   * {@code 192.0.2.45:51544} or {@code 2001:db8::45:51544}: the port is what the last colon parts.
   */
  private static void setClient(String client, Event.Builder event) {
    int colon = client.lastIndexOf(':');
    long port = colon < 0 ? Quantity.NONE : Quantity.count(client, colon + 1, client.length());
    String ip = IpText.canonical(port < 0 ? client : client.substring(0, colon));
    event.set(Fields.SOURCE_IP, ip).add(RELATED_IP, ip);
    if (ip != null && port >= 0) {
      event.set(Fields.SOURCE_PORT, port);
    }
  }
}
