package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.event.Event;
import java.util.function.Consumer;

/**
 * Which events are uses, and not attempts that a proxy, a firewall or a resolver refused? The same
 * as reports count: a question that was refused in a line after is none ({@link Questions}).
 */
public final class GrantedUses {
  private final Questions questions;

  /**
   * Hands on what was granted.
   *
   * @param uses takes each event once it is sure
   */
  public GrantedUses(Consumer<Event> uses) {
    questions =
        new Questions(
            sighting -> {
              if (!sighting.denied()) {
                uses.accept(sighting.event());
              }
            });
  }

  /** Takes an event that is about a service. */
  public void onEvent(Event event) {
    boolean denied = Sighting.isDenied(event);
    questions.onSighting(new Sighting(event, Sighting.Kind.USE, "", "", denied));
  }

  /** Nothing more comes. */
  public void end() {
    questions.end();
  }
}
