package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;

/**
 * Who talked with whom, and how much? What follows from the fields that a format has set of the two
 * sides: {@code related.ip}, {@code related.user} and {@code network.bytes}.
 */
final class Peers {
  private static final Field NETWORK_BYTES = Fields.named("network.bytes");
  private static final Field SOURCE_BYTES = Fields.named("source.bytes");
  private static final Field DESTINATION_BYTES = Fields.named("destination.bytes");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field RELATED_USER = Fields.named("related.user");

  private Peers() {}

  static void relate(Event.Builder event) {
    addresses(event);
    if (event.get(SOURCE_BYTES) instanceof Long sent
        && event.get(DESTINATION_BYTES) instanceof Long received) {
      event.set(NETWORK_BYTES, sent + received);
    }
    if (event.get(Fields.USER_NAME) instanceof String user) {
      event.set(RELATED_USER, user);
    }
  }

  private static void addresses(Event.Builder event) {
    Object source = event.get(Fields.SOURCE_IP);
    Object destination = event.get(Fields.DESTINATION_IP);
    if (source instanceof String one && destination instanceof String other) {
      event.set(RELATED_IP, one.equals(other) ? List.of(one) : List.of(one, other));
    } else if (source instanceof String one) {
      event.set(RELATED_IP, one);
    }
  }
}
