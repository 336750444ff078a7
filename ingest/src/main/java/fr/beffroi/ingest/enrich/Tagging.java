package fr.beffroi.ingest.enrich;

import fr.beffroi.ingest.event.Event;
import java.io.Serializable;

/** What more is said of an event whose zones are known, where the commune has switched it on? */
@FunctionalInterface
public interface Tagging extends Serializable {
  /** The event with what is said of it; itself where that is nothing. */
  Event tag(Event event);
}
