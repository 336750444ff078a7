package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.util.List;

/**
 * What did Olfeo's gateway let a client fetch? {@code address - user [time] "request" status - -
 * bytes type}: the common log format with two items that are always empty before the bytes.
 */
final class OlfeoAccess {
  static final Logsource PROXY = Logsource.of("proxy", "olfeo", null);
  static final List<String> CATEGORIES = List.of("network", "web");

  private static final Field STATUS = Fields.named("http.response.status_code");
  private static final Field RESPONSE_BYTES = Fields.named("http.response.bytes");
  private static final Field DESTINATION_BYTES = Fields.named("destination.bytes");
  private static final Field URL_DOMAIN = Fields.named("url.domain");
  private static final String EMPTY_ITEMS = " - - ";
  private static final int LONGEST_HEAD = 512;

  private OlfeoAccess() {}

  static ParseResult read(Line line) {
    String text = line.text().stripLeading();
    int time = text.substring(0, Math.min(text.length(), LONGEST_HEAD)).indexOf(" [") + 1;
    int request = time + ClfTime.LENGTH + 2;
    if (time == 0 || !ClfTime.standsAt(text, time) || !text.startsWith(" \"", request - 2)) {
      return ParseResult.NOT_MINE;
    }
    int end = LoggedText.closingQuote(text, request);
    int status = end + 2;
    if (end < 0 || !text.startsWith(EMPTY_ITEMS, status + 3)) {
      return ParseResult.NOT_MINE;
    }
    long code = Quantity.count(text, status, status + 3);
    Instant written = ClfTime.read(text, time);
    if (code < 0 || written == null) {
      return ParseResult.malformed(code < 0 ? "a status that is none" : "a time that is none");
    }
    Event.Builder event = line.event(PROXY, "olfeo.access").timestamp(written);
    event.set("event.kind", "event").set(Fields.EVENT_CATEGORY, CATEGORIES);
    event.set(Fields.EVENT_TYPE, "access").set("observer.vendor", "Olfeo");
    event.set(STATUS, code).set(Fields.EVENT_OUTCOME, code < 400 ? "success" : "failure");
    setClient(text.substring(0, time - 1), event);
    WebRequest.set(LoggedText.unescape(text.substring(request, end)), event);
    setSize(text.substring(status + 3 + EMPTY_ITEMS.length()), event);
    server(event);
    Peers.relate(event);
    return ParseResult.of(event.build());
  }

  /** {@code 192.0.2.45 - jmartin}. */
  private static void setClient(String head, Event.Builder event) {
    String[] items = head.split(" ", 3);
    String ip = IpText.canonical(items[0]);
    event.set(Fields.SOURCE_IP, ip).set("source.domain", ip == null ? items[0] : null);
    String user = items.length < 3 ? "-" : items[2].strip();
    if (!user.equals("-") && !user.isEmpty()) {
      AccountText.set(user, event);
    }
  }

  private static void setSize(String rest, Event.Builder event) {
    int blank = rest.indexOf(' ');
    String bytes = blank < 0 ? rest : rest.substring(0, blank);
    long size = Quantity.count(bytes);
    if (size >= 0) {
      event.set(RESPONSE_BYTES, size).set(DESTINATION_BYTES, size);
    }
    event.set("olfeo.type", blank < 0 ? null : rest.substring(blank + 1));
  }

  /** The name that was asked for is the server's, unless it is an address. */
  static void server(Event.Builder event) {
    if (event.get(URL_DOMAIN) instanceof String name) {
      String ip = IpText.canonical(name);
      event.set(Fields.DESTINATION_DOMAIN, ip == null ? name : null);
    }
  }
}
