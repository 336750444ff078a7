package fr.beffroi.ingest.enrich;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What does the configuration add to an event? The zones of its addresses and, where the commune
 * has switched it on, the service of artificial intelligence that it uses.
 */
public final class Enricher implements Serializable {
  public static final String INTERNAL = "internal";
  public static final String EXTERNAL = "external";

  private final @Nullable Networks inside;
  private final @Nullable Tagging tagging;

  public Enricher(Networks inside) {
    this(inside, null);
  }

  /**
   * Enriches by what is known.
   *
   * @param tagging what more is said; null where that is nothing
   */
  public Enricher(Networks inside, @Nullable Tagging tagging) {
    this(tagging, inside);
  }

  private Enricher(@Nullable Tagging tagging, @Nullable Networks inside) {
    this.inside = inside;
    this.tagging = tagging;
  }

  /** Adds nothing: for whoever looks at events first, and enriches those that matter. */
  public static Enricher nothing() {
    return new Enricher(null, (Networks) null);
  }

  /**
   * The event with {@code source.zone} and {@code destination.zone} where there is an address, and
   * with {@code llm.*} where it uses a service that is looked for.
   */
  public Event enrich(Event event) {
    Networks known = inside;
    if (known == null) {
      return event;
    }
    String source = event.text(Fields.SOURCE_IP);
    String destination = event.text(Fields.DESTINATION_IP);
    Event zoned =
        event
            .with(Fields.SOURCE_ZONE, zone(source, known))
            .with(Fields.DESTINATION_ZONE, zone(destination, known));
    return tagging == null ? zoned : tagging.tag(zoned);
  }

  private static @Nullable String zone(@Nullable String ip, Networks inside) {
    if (ip == null) {
      return null;
    }
    return inside.contains(ip) ? INTERNAL : EXTERNAL;
  }
}
