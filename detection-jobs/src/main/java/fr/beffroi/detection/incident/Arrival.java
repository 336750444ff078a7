package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Habits.Novelty;
import java.util.List;

/** One alert on its way into an incident, with what is known about it so far. */
final class Arrival {
  final Alert alert;
  final Entity entity;
  final Track track;
  final Novelty novelty;
  private List<Signals.Signal> signals = List.of();

  Arrival(Alert alert, Entity entity, Track track, Novelty novelty) {
    this.alert = alert;
    this.entity = entity;
    this.track = track;
    this.novelty = novelty;
  }

  List<Signals.Signal> signals() {
    return signals;
  }

  /** Notes it among the signals of its entity, and looks at those of the last hour. */
  void weigh(Signals known) {
    signals = known.add(alert, entity, track.points);
  }

  boolean isAutomaton() {
    return Threads.isAutomaton(alert, traits());
  }

  /** The alert with every trait that it ever had: none is lost when an older copy comes again. */
  Alert.Traits traits() {
    return new Alert.Traits(track.inside, track.success, track.knownAccount);
  }
}
