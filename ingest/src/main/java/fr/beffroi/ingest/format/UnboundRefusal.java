package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which name did Unbound refuse, and whom? By a policy zone ({@code rpz-log}) or a local one
 * ({@code log-local-actions}); the answer that is made up instead is no answer.
 *
 * <pre>{@code
 * rpz: applied [liste] example.org. rpz-nxdomain 192.0.2.45@53124 www.example.org. A IN
 * example.org. always_nxdomain 192.0.2.45@53124 www.example.org. A IN
 * }</pre>
 *
 * @param action as unbound.conf calls it, local-zone and rpz-action-override
 */
record UnboundRefusal(String action, String client, String name, String type, String dnsClass) {
  private static final Field CLASS = Fields.named("dns.question.class");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final List<String> DENIED = List.of("protocol", "denied");
  private static final String POLICY = "rpz: applied ";

  /** What else a zone may do leaves the answer as it is, or answers with local data. */
  private static final Set<String> REFUSING =
      Set.of(
          ("rpz-nxdomain rpz-nodata rpz-drop rpz-local-data rpz-cname-override deny refuse static"
                  + " redirect inform_deny inform_redirect always_refuse always_nxdomain"
                  + " always_nodata always_deny always_null block_a")
              .split(" "));

  /** Reads what was done with a question, or null where it was not refused. */
  static @Nullable UnboundRefusal read(String text, int from) {
    int at = text.startsWith(POLICY, from) ? afterTag(text, from + POLICY.length()) : from;
    String[] items = text.substring(at).split(" ", 7);
    int port = items.length == 6 ? items[2].indexOf('@') : -1;
    String client = port < 0 ? null : IpText.canonical(items[2].substring(0, port));
    return client == null || !REFUSING.contains(items[1])
        ? null
        : new UnboundRefusal(items[1], client, items[3], items[4], items[5]);
  }

  /** A zone's {@code rpz-log-name} stands in brackets, where it has one. */
  private static int afterTag(String text, int from) {
    int close = text.startsWith("[", from) ? text.indexOf("] ", from) : -1;
    return close < 0 ? from : close + 2;
  }

  void set(Event.Builder event) {
    DnsQuestion.set(name, type, event);
    DnsQuestion.answered(null, event);
    event.set(CLASS, dnsClass).set(Fields.SOURCE_IP, client).set(RELATED_IP, client);
    event.set(Fields.EVENT_ACTION, "dns-blocked").set(Fields.EVENT_OUTCOME, "failure");
    event.set(Fields.EVENT_TYPE, DENIED).set("rule.name", action);
  }
}
