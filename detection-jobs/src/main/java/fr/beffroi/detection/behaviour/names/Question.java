package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which machine asked for which name, and when? All that the watch over names needs of an event.
 *
 * @param client an address, else the name of the machine that wrote the line
 * @param isAddress whether {@code client} is an address
 * @param time in milliseconds since 1970, on the clock of windows
 * @param service first part of the dataset, as alerts name it: {@code unbound}
 * @param position where the line stands in the archive
 */
public record Question(
    String commune,
    String client,
    boolean isAddress,
    long time,
    String name,
    Answer answer,
    String service,
    String position) {
  private static final Field NAME = Fields.named("dns.question.name");
  private static final Field RESPONSE_CODE = Fields.named("dns.response_code");
  private static final int LONGEST_NAME = 255; // RFC 1035, section 2.3.4
  private static final int LONGEST_CLIENT = 200;

  public Question {
    name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    client = client.length() > LONGEST_CLIENT ? client.substring(0, LONGEST_CLIENT) : client;
  }

  /** The question of an event, or null where it holds none that somebody asked. */
  public static @Nullable Question of(Event event) {
    String name = event.text(NAME);
    if (name == null) {
      return null;
    }
    String address = event.text(Fields.SOURCE_IP);
    String client = address == null ? event.text(Fields.HOST_NAME) : address;
    if (client == null) {
      return null;
    }
    String dataset = event.text(Fields.EVENT_DATASET);
    String service = dataset == null ? "" : dataset;
    int dot = service.indexOf('.');
    return new Question(
        event.commune(),
        client,
        address != null,
        EventMatcher.time(event),
        name.toLowerCase(Locale.ROOT),
        Answer.of(event.text(RESPONSE_CODE)),
        dot < 0 ? service : service.substring(0, dot),
        event.position());
  }

  /** Whose memory it goes to. */
  public String key() {
    return commune + '\u001F' + client;
  }

  /** For messages: nothing of who asked for what. */
  @Override
  public String toString() {
    return "Question[" + position + "]";
  }
}
