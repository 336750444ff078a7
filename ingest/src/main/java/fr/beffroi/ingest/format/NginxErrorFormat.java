package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.List;
import java.util.Set;

/**
 * How is nginx's error log read? {@code 2026/11/22 10:15:30 [error] 812#812: *5 message, client:
 * 192.0.2.45, server: …, request: "GET / HTTP/1.1", host: "…"}, in the machine's own time.
 *
 * <p>nginx escapes nothing here, so that a client can write a false address into a message: rules
 * that count addresses ask the access log.
 */
@AutoService(LogFormat.class)
public final class NginxErrorFormat implements LogFormat {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field LEVEL = Fields.named("log.level");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Logsource WEBSERVER = Logsource.of("webserver", "nginx", "error");
  private static final String CLIENT = ", client: ";
  private static final String REQUEST = ", request: \"";

  @Override
  public String name() {
    return "nginx-error";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 85;
  }

  @Override
  public Set<String> programs() {
    return Set.of("*");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    int level = 20;
    int levelEnd = text.indexOf("] ", level);
    boolean mine =
        text.length() > 24
            && text.charAt(4) == '/'
            && text.charAt(7) == '/'
            && text.startsWith(" [", 19);
    if (!mine || levelEnd < 0 || levelEnd > level + 8) {
      return ParseResult.NOT_MINE;
    }
    String date = text.substring(0, 10).replace('/', '-') + text.substring(10, 19);
    LineTime time = LineTime.rfc3339(date, 0, line.context().zone(), line.received());
    if (time == null) {
      return ParseResult.malformed("a time that cannot be read");
    }
    Event.Builder event = line.event(WEBSERVER, "nginx.error").timestamp(time.instant());
    event.set(KIND, "event").set(LEVEL, text.substring(level + 1, levelEnd));
    event.set(Fields.EVENT_CATEGORY, List.of("web")).set(Fields.EVENT_TYPE, List.of("error"));
    setMessage(text, levelEnd + 2, event);
    return ParseResult.of(event.build());
  }

  private static void setMessage(String text, int from, Event.Builder event) {
    int start = text.indexOf(": ", from);
    int message = start < 0 ? from : start + 2;
    int request = text.indexOf(REQUEST, message);
    int client = text.lastIndexOf(CLIENT, request < 0 ? text.length() : request);
    if (client < message) {
      event.set(Fields.MESSAGE, text.substring(message));
      return;
    }
    event.set(Fields.MESSAGE, text.substring(message, client));
    int ip = client + CLIENT.length();
    int ipEnd = text.indexOf(", ", ip);
    String address = IpText.canonical(text.substring(ip, ipEnd < 0 ? text.length() : ipEnd));
    event.set(Fields.SOURCE_IP, address).add(RELATED_IP, address);
    int end = request < 0 ? -1 : LoggedText.closingQuote(text, request + REQUEST.length());
    if (end > 0) {
      WebRequest.set(text.substring(request + REQUEST.length(), end), event);
    }
  }
}
