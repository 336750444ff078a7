package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which name was asked, and what for? The same words in the logs of all resolvers and probes. */
final class DnsQuestion {
  static final Field NAME = Fields.named("dns.question.name");
  static final Field TYPE = Fields.named("dns.question.type");
  static final Field CLASS = Fields.named("dns.question.class");
  static final Field RESPONSE_CODE = Fields.named("dns.response_code");
  static final Field RESOLVED_IP = Fields.named("dns.resolved_ip");

  private static final Field DNS_TYPE = Fields.named("dns.type");
  private static final Field PROTOCOL = Fields.named("network.protocol");

  private DnsQuestion() {}

  /** Sets what was asked. */
  static void set(String name, @Nullable String type, Event.Builder event) {
    event.set(Fields.EVENT_CATEGORY, "network").set(Fields.EVENT_TYPE, "protocol");
    event.set(PROTOCOL, "dns").set(NAME, withoutRoot(name)).set(TYPE, type);
  }

  /** Sets that it was asked, and not yet answered. */
  static void asked(Event.Builder event) {
    event.set(DNS_TYPE, "query").set(Fields.EVENT_ACTION, "dns-query");
  }

  /** Sets that it was answered, and how where the log says it. */
  static void answered(@Nullable String rcode, Event.Builder event) {
    event.set(DNS_TYPE, "answer").set(Fields.EVENT_ACTION, "dns-reply");
    if (rcode != null) {
      event.set(RESPONSE_CODE, rcode);
      event.set(Fields.EVENT_OUTCOME, rcode.equals("NOERROR") ? "success" : "failure");
    }
  }

  /** In small letters, since some resolvers mix them at random (0x20), and without the root dot. */
  static String withoutRoot(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.length() > 1 && small.endsWith(".")
        ? small.substring(0, small.length() - 1)
        : small;
  }
}
