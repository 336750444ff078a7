package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked Unbound for which name, and what was answered? {@code client name type class[ rcode
 * seconds cached bytes]} (unbound.conf, log-queries and log-replies).
 *
 * @param rcode null for a query
 */
record DnsAnswer(
    String client,
    String name,
    String type,
    String dnsClass,
    @Nullable String rcode,
    long nanos,
    boolean cached,
    long bytes) {
  private static final Field DURATION = Fields.named("event.duration");
  private static final Field DESTINATION_BYTES = Fields.named("destination.bytes");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final List<String> CLASSES = List.of("IN", "CH", "HS", "ANY", "NONE");

  /** Reads a query or a reply, or null where the message is neither. */
  static @Nullable DnsAnswer read(String text, int from) {
    // Eight items, and what later versions add; a longer message is not split to its end.
    String[] items = text.substring(from).split(" ", 9);
    String client = items.length < 4 ? null : IpText.canonical(items[0]);
    if (client == null || !isClass(items[3])) {
      return null;
    }
    boolean reply = items.length >= 8;
    return new DnsAnswer(
        client,
        items[1],
        items[2],
        items[3],
        reply ? items[4] : null,
        reply ? Quantity.nanosOfSeconds(items[5]) : Quantity.NONE,
        reply && items[6].equals("1"),
        reply ? Quantity.count(items[7]) : Quantity.NONE);
  }

  void set(Event.Builder event) {
    DnsQuestion.set(name, type, event);
    event.set(DnsQuestion.CLASS, dnsClass).set(Fields.SOURCE_IP, client).set(RELATED_IP, client);
    if (rcode == null) {
      DnsQuestion.asked(event);
      return;
    }
    DnsQuestion.answered(rcode, event);
    event.set("unbound.cached", String.valueOf(cached));
    if (nanos >= 0) {
      event.set(DURATION, nanos);
    }
    if (bytes >= 0) {
      event.set(DESTINATION_BYTES, bytes);
    }
  }

  private static boolean isClass(String item) {
    return CLASSES.contains(item) || item.startsWith("CLASS");
  }
}
