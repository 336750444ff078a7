package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What did a client of BIND do? {@code client @0x… address#port[/key name] (name): [view v: ]what}
 * (BIND 9, {@code ns_client_log}); what it did is in other words for a query, a refusal, a failure,
 * and a rewrite by a response policy zone.
 *
 * @param what the rest of the line
 */
record BindClient(String ip, long port, @Nullable String view, String what) {
  private static final Field SOURCE_PORT = Fields.named("source.port");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field RULE_NAME = Fields.named("rule.name");
  private static final Field RULE_CATEGORY = Fields.named("rule.category");
  private static final List<String> DENIED = List.of("protocol", "denied");
  private static final List<String> ALLOWED = List.of("protocol", "allowed");
  private static final int LONGEST_ADDRESS = 128;
  private static final int LONGEST_HEAD = 1200;

  /** Policies that leave the answer as it is. */
  private static final Set<String> HARMLESS = Set.of("PASSTHRU", "TCP-ONLY");

  /** Reads what stands after the category; null where it is of no client. */
  static @Nullable BindClient read(String text, int from) {
    if (!text.startsWith("client ", from)) {
      return null;
    }
    int at = from + "client ".length();
    if (text.startsWith("@0x", at)) {
      at = text.indexOf(' ', at) + 1;
    }
    String near = text.substring(at, Math.min(text.length(), at + LONGEST_HEAD));
    int hash = near.indexOf('#');
    int colon = hash < 0 ? -1 : near.indexOf(": ", hash);
    String ip = at == 0 || colon < 0 || hash > LONGEST_ADDRESS ? null : address(near, hash);
    return ip == null ? null : of(ip, near, hash, text.substring(at + colon + 2));
  }

  private static @Nullable String address(String near, int hash) {
    return IpText.canonical(near.substring(0, hash));
  }

  private static BindClient of(String ip, String near, int hash, String rest) {
    int end = hash + 1;
    while (end < near.length() && near.charAt(end) >= '0' && near.charAt(end) <= '9') {
      end++;
    }
    long port = Quantity.count(near, hash + 1, end);
    int view = rest.startsWith("view ") ? rest.indexOf(": ") : -1;
    return view < 0
        ? new BindClient(ip, port, null, rest)
        : new BindClient(
            ip, port, rest.substring("view ".length(), view), rest.substring(view + 2));
  }

  void set(Event.Builder event) {
    event.set(Fields.EVENT_CATEGORY, "network").set(Fields.EVENT_TYPE, "protocol");
    event.set(Fields.SOURCE_IP, ip).add(RELATED_IP, ip).set("bind.view", view);
    if (port >= 0) {
      event.set(SOURCE_PORT, port);
    }
    String[] words = what.split(" ", 12);
    switch (words[0]) {
      case "query:" -> query(words, event);
      case "response:" -> response(words, event);
      case "query" -> refusal(event);
      case "rpz" -> rewrite(words, 0, event);
      case "disabled" -> rewrite(words, 1, event);
      default -> {}
    }
  }

  /** {@code query: name IN A +E(0)K (192.0.2.53)}: the server's own address is in brackets. */
  private static void query(String[] words, Event.Builder event) {
    if (words.length < 4) {
      return;
    }
    asked(words[1], words[3], words[2], event);
    DnsQuestion.asked(event);
    if (words.length > 4) {
      event.set("bind.flags", words[4]);
    }
    String server = words.length > 5 ? words[5] : "";
    boolean inside = server.startsWith("(") && server.endsWith(")");
    String address = inside ? IpText.canonical(server.substring(1, server.length() - 1)) : null;
    event.set(Fields.DESTINATION_IP, address).add(RELATED_IP, address);
  }

  /** {@code response: name IN A NOERROR +E(0)K 1 0 1}: 9.20, category responses. */
  private static void response(String[] words, Event.Builder event) {
    if (words.length > 4) {
      asked(words[1], words[3], words[2], event);
      DnsQuestion.answered(words[4], event);
    }
  }

  /**
   * {@code query (cache) 'name/A/IN' denied}, {@code query failed (SERVFAIL) for name/IN/A at …}.
   */
  private void refusal(Event.Builder event) {
    int open = what.indexOf('\'');
    int close = open < 0 ? -1 : what.indexOf('\'', open + 1);
    if (close > 0 && what.startsWith(" denied", close + 1)) {
      record(what.substring(open + 1, close), event);
      DnsQuestion.answered("REFUSED", event);
      event.set(Fields.EVENT_TYPE, DENIED).set(Fields.EVENT_ACTION, "dns-denied");
      return;
    }
    int code = what.indexOf('(');
    int end = what.indexOf(") for ", Math.max(0, code));
    if (what.startsWith("query failed (") && end > 0) {
      String name = what.substring(end + ") for ".length());
      record(name.substring(0, blank(name)), event);
      DnsQuestion.answered(what.substring(code + 1, end), event);
      event.set(Fields.EVENT_ACTION, "dns-failed");
    }
  }

  /** {@code rpz QNAME NXDOMAIN rewrite name/A/IN via name.zone}; {@code disabled rpz …}. */
  private static void rewrite(String[] words, int from, Event.Builder event) {
    if (words.length < from + 7 || !words[from + 3].equals("rewrite")) {
      return;
    }
    boolean harmless = from > 0 || HARMLESS.contains(words[from + 2]);
    record(words[from + 4], event);
    DnsQuestion.answered(null, event);
    event.set(Fields.EVENT_ACTION, "dns-rewrite").set(RULE_CATEGORY, "rpz");
    event.set(RULE_NAME, words[from + 6]).set("bind.policy", words[from + 2]);
    event.set("bind.trigger", words[from + 1]);
    event.set(Fields.EVENT_TYPE, harmless ? ALLOWED : DENIED);
    event.set(Fields.EVENT_OUTCOME, harmless ? "success" : "failure");
  }

  /** {@code name/A/IN}, in a failure {@code name/IN/A}; before 9.16 a rewrite has the name only. */
  private static void record(String record, Event.Builder event) {
    int second = record.lastIndexOf('/');
    int first = second <= 0 ? -1 : record.lastIndexOf('/', second - 1);
    if (first <= 0) {
      DnsQuestion.set(record, null, event);
      return;
    }
    String one = record.substring(first + 1, second);
    String other = record.substring(second + 1);
    boolean classFirst = one.equals("IN") || one.equals("CH");
    asked(record.substring(0, first), classFirst ? other : one, classFirst ? one : other, event);
  }

  private static void asked(String name, String type, String dnsClass, Event.Builder event) {
    DnsQuestion.set(name, type, event);
    event.set(DnsQuestion.CLASS, dnsClass);
  }

  private static int blank(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text.length() : blank;
  }
}
