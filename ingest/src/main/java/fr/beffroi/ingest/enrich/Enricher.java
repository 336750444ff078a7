package fr.beffroi.ingest.enrich;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What does the configuration add to an event? The zones of its addresses. */
public final class Enricher implements Serializable {
  public static final String INTERNAL = "internal";
  public static final String EXTERNAL = "external";

  private final Networks inside;

  public Enricher(Networks inside) {
    this.inside = inside;
  }

  /** The event with {@code source.zone} and {@code destination.zone} where there is an address. */
  public Event enrich(Event event) {
    String source = event.text(Fields.SOURCE_IP);
    String destination = event.text(Fields.DESTINATION_IP);
    return event
        .with(Fields.SOURCE_ZONE, zone(source))
        .with(Fields.DESTINATION_ZONE, zone(destination));
  }

  private @Nullable String zone(@Nullable String ip) {
    if (ip == null) {
      return null;
    }
    return inside.contains(ip) ? INTERNAL : EXTERNAL;
  }
}
