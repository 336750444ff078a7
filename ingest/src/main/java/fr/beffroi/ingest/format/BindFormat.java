package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is a line of BIND's logs read ({@code named}, 9.9 to 9.20)? Queries, refusals and rewrites by
 * a response policy zone ({@link BindClient}), and what the server says of itself; in a file with
 * {@code print-time}, with or without category and severity, or inside syslog.
 *
 * <pre>{@code
 * 22-Nov-2026 10:15:30.123 queries: info: client @0x7f0a1c0 192.0.2.45#53124 (www.example.org): query: www.example.org IN A +E(0)K (192.0.2.53)
 * }</pre>
 */
@AutoService(LogFormat.class)
public final class BindFormat implements LogFormat {
  private static final Logsource QUERIES = Logsource.of("dns", "bind", null);
  private static final Logsource SERVER = Logsource.of(null, "bind", null);
  private static final Set<String> LEVELS =
      Set.of("info", "notice", "warning", "error", "critical", "dynamic");

  /** BIND 9.18, "The category Phrase": any program may write a word and a level. */
  private static final Set<String> CATEGORIES =
      Set.of(
          ("client cname config database default delegation-only dispatch dnssec dnstap"
                  + " edns-disabled general lame-servers network notify nsid queries query-errors"
                  + " rate-limit resolver responses rpz rpz-passthru security serve-stale spill"
                  + " sslkeylog trust-anchor-telemetry unmatched update update-policy"
                  + " update-security xfer-in xfer-out zoneload")
              .split(" "));

  /** {@code 22-Nov-2026 10:15:30.123}. */
  private static final int OWN_TIME = 24;

  private static final int LONGEST_WORD = 24;

  @Override
  public String name() {
    return "bind";
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
    return Set.of("named");
  }

  @Override
  public ParseResult parse(Line line) {
    LineTime time = line.envelope() == null ? time(line) : new LineTime(line.received(), 0);
    if (time == null) {
      return ParseResult.NOT_MINE;
    }
    String text = line.text();
    int at = time.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int category = wordEnd(text, at);
    int level = category < 0 ? -1 : wordEnd(text, category);
    boolean headed =
        level > 0
            && CATEGORIES.contains(text.substring(at, category - 2))
            && isLevel(text.substring(category, level - 2));
    int message = headed ? level : at;
    BindClient client = BindClient.read(text, message);
    // Other programs begin their lines with the same time (Tomcat): it takes BIND's own words.
    if (line.envelope() == null && !headed && client == null) {
      return ParseResult.NOT_MINE;
    }
    Event.Builder event =
        line.event(
            client == null ? SERVER : QUERIES, client == null ? "bind.server" : "bind.query");
    if (line.envelope() == null) {
      event.timestamp(time.instant()).set(Fields.PROCESS_NAME, "named");
    }
    event.set("event.kind", "event").set(Fields.MESSAGE, text.substring(message));
    if (headed) {
      event.set("bind.category", text.substring(at, category - 2));
      event.set("log.level", text.substring(category, level - 2));
    }
    if (client != null) {
      client.set(event);
    }
    return ParseResult.of(event.build());
  }

  private static boolean isLevel(String word) {
    return LEVELS.contains(word) || word.startsWith("debug ");
  }

  /** Where the text after {@code queries: } begins, or -1. */
  private static int wordEnd(String text, int from) {
    int colon = text.substring(from, Math.min(text.length(), from + LONGEST_WORD)).indexOf(": ");
    return colon <= 0 ? -1 : from + colon + 2;
  }

  /** {@code 22-Nov-2026 10:15:30.123}, or with {@code print-time iso8601} what that says. */
  private static @Nullable LineTime time(Line line) {
    String text = line.text();
    LineTime iso = LineTime.rfc3339(text, 0, line.context().zone(), line.received());
    int month = iso == null ? LineTime.month(text, 3) : 0;
    if (month == 0 || text.length() < OWN_TIME || text.charAt(6) != '-') {
      return iso;
    }
    String clock = text.substring(11, OWN_TIME);
    String date = text.substring(7, 11) + (month < 10 ? "-0" : "-") + month;
    LineTime own =
        LineTime.rfc3339(
            date + '-' + text.substring(0, 2) + clock, 0, line.context().zone(), line.received());
    return own == null ? null : new LineTime(own.instant(), OWN_TIME);
  }
}
