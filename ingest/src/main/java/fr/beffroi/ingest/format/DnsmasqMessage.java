package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does dnsmasq say of a name? {@code source name verb value}, with {@code extra} after the
 * query's number and who asked: {@code 42 192.0.2.45/53124 cached www.example.org is …} (dnsmasq,
 * {@code cache.c}, log_query).
 *
 * @param client who asked, where the line says it: {@code 192.0.2.45/53124}
 * @param source {@code query[A]}, {@code forwarded}, {@code reply}, {@code gravity blocked}
 * @param verb {@code from}, {@code to} or {@code is}
 */
record DnsmasqMessage(
    @Nullable String client, String source, String name, String verb, String value) {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field SOURCE_PORT = Fields.named("source.port");
  private static final List<String> BLOCKED = List.of("protocol", "denied");
  private static final String QUERY = "query[";

  /** Ends of what Pi-hole calls its lists, in versions 5 and 6, and of their files before. */
  private static final List<String> REFUSALS =
      List.of(" blocked", " denied", "blacklisted", " domain", "/gravity.list", "/black.list");

  /** Addresses that lead nowhere: {@code address=/name/0.0.0.0} is an administrator's refusal. */
  private static final Set<String> NOWHERE = Set.of("0.0.0.0", "::");

  private static final int LONGEST_CLIENT = 64;

  /** Reads a message, or null where it is none about a name. */
  static @Nullable DnsmasqMessage read(String text) {
    int at = clientEnd(text);
    String client = at == 0 ? null : text.substring(text.indexOf(' ') + 1, at - 1);
    if (text.startsWith(QUERY, at) || text.startsWith("auth[", at)) {
      return of(client, text, at, " from ");
    }
    DnsmasqMessage answer = of(client, text, at, " is ");
    return answer == null && (text.startsWith("forwarded ", at) || text.startsWith("dnssec-", at))
        ? of(client, text, at, " to ")
        : answer;
  }

  /** Where the words after {@code 42 192.0.2.45/53124 } begin; 0 without them. */
  private static int clientEnd(String text) {
    int first = text.indexOf(' ');
    int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
    boolean number = first > 0 && (text.startsWith("* ") || Quantity.count(text, 0, first) >= 0);
    if (!number || second < 0 || second - first > LONGEST_CLIENT) {
      return 0;
    }
    int slash = text.lastIndexOf('/', second);
    return slash > first ? second + 1 : 0;
  }

  /** The name is the word before the verb, which no name can hold. */
  private static @Nullable DnsmasqMessage of(
      @Nullable String client, String text, int from, String verb) {
    int at = text.indexOf(verb, from);
    int blank = at < 0 ? -1 : text.lastIndexOf(' ', at - 1);
    String source = blank <= from ? "" : text.substring(from, blank);
    // Some warnings have the verb in them too, and what DNSSEC says is of no name.
    if (source.isEmpty()
        || source.equals("validation")
        || (source.indexOf(' ') >= 0 && !isRefusal(source))) {
      return null;
    }
    String name = text.substring(blank + 1, at);
    return new DnsmasqMessage(client, source, name, verb.strip(), value(text, at + verb.length()));
  }

  /** Without the reason that later versions add: {@code 0.0.0.0 (EDE: blocked)}. */
  private static String value(String text, int from) {
    int reason = text.indexOf(" (", from);
    return text.substring(from, reason < 0 ? text.length() : reason);
  }

  private static boolean isRefusal(String source) {
    return REFUSALS.stream().anyMatch(source::endsWith);
  }

  void set(Event.Builder event) {
    event.set(KIND, "event").set("dnsmasq.source", source);
    if (client != null) {
      setClient(client, event);
    }
    switch (verb) {
      case "from" -> question(event);
      case "to" -> forwarded(event);
      default -> answer(event);
    }
  }

  private static void setClient(String client, Event.Builder event) {
    int slash = client.lastIndexOf('/');
    String ip = IpText.canonical(client.substring(0, slash));
    event.set(Fields.SOURCE_IP, ip).add(RELATED_IP, ip);
    long port = Quantity.count(client, slash + 1, client.length());
    if (port >= 0) {
      event.set(SOURCE_PORT, port);
    }
  }

  private void question(Event.Builder event) {
    DnsQuestion.set(name, type(), event);
    DnsQuestion.asked(event);
    String ip = IpText.canonical(value);
    event.set(Fields.SOURCE_IP, ip).add(RELATED_IP, ip);
  }

  /** {@code A} of {@code query[A]}, {@code TYPE65} of {@code query[type=65]}. */
  private String type() {
    int open = source.indexOf('[');
    int close = source.indexOf(']');
    String type = open < close ? source.substring(open + 1, close) : "";
    return type.replace("type=", "TYPE").toUpperCase(Locale.ROOT);
  }

  private void forwarded(Event.Builder event) {
    event.set(Fields.EVENT_CATEGORY, "network").set(Fields.EVENT_TYPE, "protocol");
    event
        .set(Fields.EVENT_ACTION, "dns-forward")
        .set("dnsmasq.name", DnsQuestion.withoutRoot(name));
    int port = value.indexOf('#');
    String ip = IpText.canonical(port < 0 ? value : value.substring(0, port));
    event.set(Fields.DESTINATION_IP, ip).add(RELATED_IP, ip);
  }

  /** An answer's name is of a record, perhaps at the end of a chain, and not of the question. */
  private void answer(Event.Builder event) {
    String ip = IpText.canonical(value);
    boolean nowhere = source.equals("config") && ip != null && NOWHERE.contains(ip);
    if (nowhere || isRefusal(source)) {
      DnsQuestion.set(name, null, event);
      DnsQuestion.answered(null, event);
      event.set(Fields.EVENT_ACTION, "dns-blocked").set(Fields.EVENT_OUTCOME, "failure");
      event.set(Fields.EVENT_TYPE, BLOCKED).set("rule.name", source);
      return;
    }
    event.set(Fields.EVENT_CATEGORY, "network").set(Fields.EVENT_TYPE, "protocol");
    DnsQuestion.answered(rcode(), event);
    event.set("dns.answers.name", DnsQuestion.withoutRoot(name)).set("dns.answers.data", value);
    event.set(DnsQuestion.RESOLVED_IP, ip);
  }

  private String rcode() {
    return switch (value) {
      case "NXDOMAIN", "SERVFAIL", "REFUSED" -> value;
      case "not implemented" -> "NOTIMP";
      default -> "NOERROR";
    };
  }
}
