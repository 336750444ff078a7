package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is a line of Unbound's log read? Queries and replies ({@code log-queries}, {@code
 * log-replies}, with {@code log-tag-queryreply} or without), names that a zone refuses ({@link
 * UnboundRefusal}) and what the resolver says of itself; in its own file with seconds, ASCII or ISO
 * times, or inside syslog.
 *
 * <pre>{@code
 * [1795338930] unbound[812:0] info: 192.0.2.45 www.example.org. A IN
 * [812:0] info: 192.0.2.45 www.example.org. A IN NOERROR 0.000123 0 45
 * }</pre>
 */
@AutoService(LogFormat.class)
public final class UnboundFormat implements LogFormat {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field LEVEL = Fields.named("log.level");

  @Override
  public String name() {
    return "unbound";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 90;
  }

  @Override
  public Set<String> programs() {
    return Set.of("unbound");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    Instant time = null;
    int at = 0;
    if (line.envelope() == null) {
      LineTime written = time(line);
      if (written == null || !text.startsWith(" unbound[", written.end())) {
        return ParseResult.NOT_MINE;
      }
      time = written.instant();
      at = written.end() + " unbound".length();
    }
    int message = afterThread(text, at);
    int colon = message < 0 ? -1 : text.indexOf(": ", message);
    if (colon < 0 || colon - message > 16) {
      return line.envelope() == null
          ? ParseResult.malformed("no level after the thread")
          : ParseResult.NOT_MINE;
    }
    return ParseResult.of(read(line, time, text.substring(message, colon), colon + 2));
  }

  private static Event read(Line line, @Nullable Instant time, String level, int from) {
    // With log-tag-queryreply the tag stands in the level's place.
    boolean tagged = level.equals("query") || level.equals("reply");
    boolean traffic = tagged || level.equals("info");
    DnsAnswer answer = traffic ? DnsAnswer.read(line.text(), from) : null;
    UnboundRefusal refusal =
        traffic && answer == null ? UnboundRefusal.read(line.text(), from) : null;
    Event.Builder event =
        answer == null && refusal == null
            ? line.event(Logsource.of(null, "unbound", null), "unbound.server")
            : line.event(Logsource.of("dns", "unbound", null), "unbound.query");
    event.set(KIND, "event").set(LEVEL, tagged ? "info" : level);
    if (time != null) {
      event.timestamp(time).set(Fields.PROCESS_NAME, "unbound");
    }
    event.set(Fields.MESSAGE, line.text().substring(from));
    if (answer != null) {
      answer.set(event);
    }
    if (refusal != null) {
      refusal.set(event);
    }
    return event.build();
  }

  /** {@code [1795338930]}, {@code Nov 22 10:15:30} or {@code 2026-11-22T10:15:30.123+01:00}. */
  private static @Nullable LineTime time(Line line) {
    String text = line.text();
    if (!text.startsWith("[")) {
      LineTime ascii = LineTime.rfc3164(text, 0, line.context().zone(), line.received());
      return ascii == null
          ? LineTime.rfc3339(text, 0, line.context().zone(), line.received())
          : ascii;
    }
    int end = text.indexOf(']');
    long seconds = end < 0 || end > 12 ? Quantity.NONE : Quantity.count(text, 1, end);
    return seconds < 0 ? null : new LineTime(Instant.ofEpochSecond(seconds), end + 1);
  }

  /** Where the text after {@code [812:0] } begins, or -1. */
  private static int afterThread(String text, int at) {
    if (!text.startsWith("[", at)) {
      return -1;
    }
    int end = text.indexOf("] ", at);
    int colon = text.indexOf(':', at);
    boolean thread =
        end > 0
            && end - at < 24
            && colon > at
            && colon < end
            && Quantity.count(text, at + 1, colon) >= 0
            && Quantity.count(text, colon + 1, end) >= 0;
    return thread ? end + 2 : -1;
  }
}
