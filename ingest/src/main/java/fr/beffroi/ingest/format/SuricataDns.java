package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;

/**
 * Which name did Suricata see asked, and what answered? In the three layouts of its events: an
 * event for each record (version 1), one for all of them (2, {@code rrname} and {@code answers}),
 * and the questions in an array ({@code queries}, since 8.0).
 */
final class SuricataDns {
  private static final Field SOURCE_PORT = Fields.named("source.port");
  private static final Field DESTINATION_PORT = Fields.named("destination.port");

  private SuricataDns() {}

  static void set(JsonLine json, Event.Builder event) {
    String name = json.text("dns.rrname", "dns.queries.0.rrname");
    event.set(Fields.EVENT_TYPE, "protocol").set(Fields.EVENT_ACTION, "dns");
    if (name == null) {
      return;
    }
    DnsQuestion.set(name, json.text("dns.rrtype", "dns.queries.0.rrtype"), event);
    String type = json.text("dns.type");
    if ("answer".equals(type) || "response".equals(type)) {
      DnsQuestion.answered(json.text("dns.rcode"), event);
      json.values().forEach((key, value) -> answer(key, value, event));
    } else {
      DnsQuestion.asked(event);
    }
    // Since 8.0 a response's source is whoever responds; who asked is the event's source here.
    if ("response".equals(type)) {
      exchange(Fields.SOURCE_IP, Fields.DESTINATION_IP, event);
      exchangePorts(event);
    }
  }

  private static void answer(String key, Object value, Event.Builder event) {
    boolean record = key.startsWith("dns.answers.") && key.endsWith(".rdata");
    boolean grouped = key.equals("dns.grouped.A") || key.equals("dns.grouped.AAAA");
    if (record || grouped || key.equals("dns.rdata")) {
      List<?> addresses = value instanceof List<?> list ? list : List.of(value);
      addresses.forEach(one -> event.add(DnsQuestion.RESOLVED_IP, IpText.canonical((String) one)));
    }
  }

  private static void exchange(Field one, Field other, Event.Builder event) {
    Object first = event.get(one);
    Object second = event.get(other);
    if (first instanceof String client && second instanceof String server) {
      event.set(one, server).set(other, client);
    }
  }

  private static void exchangePorts(Event.Builder event) {
    Object first = event.get(SOURCE_PORT);
    Object second = event.get(DESTINATION_PORT);
    if (first instanceof Long client && second instanceof Long server) {
      event.set(SOURCE_PORT, server.longValue()).set(DESTINATION_PORT, client.longValue());
    }
  }
}
