package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import java.util.Set;

/**
 * How are the queries read that dnsmasq logs, or Pi-hole, whose resolver is dnsmasq? ({@code
 * log-queries}, {@code log-queries=extra}; {@code pihole.log}.) In syslog or in a file of its own,
 * which has the same shape.
 *
 * <p>Who asked stands in the line of the question, and in the others with {@code extra} only. That
 * a name was blocked is said in a line after the question's: the question itself is not marked.
 */
@AutoService(LogFormat.class)
public final class DnsmasqFormat implements MessageFormat {
  private static final Logsource DNS = Logsource.of("dns", "dnsmasq", null);

  @Override
  public String name() {
    return "dnsmasq";
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
    return Set.of("dnsmasq", "pihole-FTL");
  }

  @Override
  public ParseResult read(Line message) {
    DnsmasqMessage read = DnsmasqMessage.read(message.text());
    if (read == null) {
      return ParseResult.NOT_MINE;
    }
    Event.Builder event = message.event(DNS, "dnsmasq.query");
    read.set(event);
    return ParseResult.of(event.build());
  }
}
