package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is an audit log of a Stormshield Network Security firewall read? (SNS, "Description of Audit
 * Logs", 4.x: WELF items, {@code id=firewall time=… fw=… tz=… logtype=…}).
 *
 * <p>{@code @timestamp} is {@code time}, when the firewall wrote the line, with the zone of {@code
 * tz}; a connection's beginning ({@code startime}) is {@code event.start}. The line says all that a
 * syslog envelope says, so one before it is only passed over.
 */
@AutoService(LogFormat.class)
public final class StormshieldFormat implements LogFormat {
  private static final String MARK = "id=firewall ";

  @Override
  public String name() {
    return "stormshield";
  }

  @Override
  public int specificity() {
    return 98;
  }

  /** SNS names its own daemons, or none, in the envelope. */
  @Override
  public Set<String> programs() {
    return Set.of("*");
  }

  @Override
  public ParseResult parse(Line line) {
    int start = WelfFields.start(line.text(), MARK);
    if (start < 0) {
      return ParseResult.NOT_MINE;
    }
    WelfFields items = new WelfFields(line.text(), start);
    StormshieldLine read = new StormshieldLine();
    while (items.next()) {
      read.take(items.name(), items.value());
    }
    if (!read.isStormshield()) {
      return ParseResult.NOT_MINE;
    }
    LineTime time = read.time(line);
    if (time == null) {
      return ParseResult.malformed("no time that can be read");
    }
    Event.Builder event =
        line.event(logsource(read.logtype()), dataset(read.logtype())).timestamp(time.instant());
    if (items.isCut()) {
      event.set("log.flags", "truncated");
    }
    read.set(line, event);
    return ParseResult.of(event.build());
  }

  private static Logsource logsource(@Nullable String logtype) {
    return Logsource.of("firewall", "stormshield", logtype);
  }

  private static String dataset(@Nullable String logtype) {
    return "stormshield." + (logtype == null ? "other" : logtype);
  }
}
