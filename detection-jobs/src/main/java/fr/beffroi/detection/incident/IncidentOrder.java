package fr.beffroi.detection.incident;

import fr.beffroi.detection.incident.Incident.State;
import java.util.Comparator;

/**
 * In which order does a DSI read incidents? First what is open and deserves a look, then what
 * deserved one; of these the graver, of equally grave ones what asked for a look last.
 */
public final class IncidentOrder {
  /** The order; the same as that of the store's lists. */
  public static final Comparator<Incident> WHAT_DESERVES_A_LOOK_FIRST =
      Comparator.comparing(IncidentOrder::isToLookAt)
          .thenComparing(Incident::shown)
          .thenComparing(Incident::level)
          .thenComparing(Incident::raised)
          .reversed()
          .thenComparing(Incident::id);

  private IncidentOrder() {}

  private static boolean isToLookAt(Incident incident) {
    return incident.shown() && incident.state() == State.OPEN;
  }
}
