package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import java.time.Instant;
import java.util.Set;

/**
 * How is a log of a FortiGate firewall read? (Fortinet, "FortiOS Log Message Reference", 6.0 to
 * 7.6, syslog format {@code default}: items {@code date=… time=… devname=… logid=… type=…}.)
 *
 * <p>{@code @timestamp} is {@code eventtime}, which has no zone to be mistaken; before 6.0, which
 * lacks it, {@code date} and {@code time} with {@code tz}, else in the source's zone. The line says
 * all that a syslog envelope says, so one before it is only passed over.
 */
@AutoService(LogFormat.class)
public final class FortigateFormat implements LogFormat {
  private static final String MARK = "date=";

  /** After {@code date=2026-11-22}. */
  private static final String SECOND_MARK = " time=";

  private static final int SECOND_MARK_AT = "date=2026-11-22".length();

  @Override
  public String name() {
    return "fortigate";
  }

  @Override
  public int specificity() {
    return 97;
  }

  /** FortiOS names no program, or whatever an administrator chose. */
  @Override
  public Set<String> programs() {
    return Set.of("*");
  }

  @Override
  public ParseResult parse(Line line) {
    int start = start(line.text());
    if (start < 0) {
      return ParseResult.NOT_MINE;
    }
    WelfFields items = new WelfFields(line.text(), start);
    FortigateLine read = new FortigateLine();
    while (items.next()) {
      read.take(items.name(), items.value());
    }
    if (!read.isFortigate()) {
      return ParseResult.NOT_MINE;
    }
    Instant time = read.time(line);
    if (time == null) {
      return ParseResult.malformed("no time that can be read");
    }
    FortigateKind kind = FortigateKind.of(read);
    Event.Builder event =
        line.event(kind.logsource(read.type()), "fortigate." + read.stream()).timestamp(time);
    if (items.isCut()) {
      event.set("log.flags", "truncated");
    }
    read.set(event);
    kind.set(read, event);
    Peers.relate(event);
    return ParseResult.of(event.build());
  }

  private static int start(String text) {
    int start = WelfFields.start(text, MARK);
    return start >= 0 && text.startsWith(SECOND_MARK, start + SECOND_MARK_AT) ? start : -1;
  }
}
