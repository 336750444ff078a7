package fr.beffroi.detection.incident;

import fr.beffroi.detection.incident.Incident.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which incidents does this step change or end, and how do those read that changed? */
final class Changes {
  private final IncidentMemory memory;
  private final Playbook playbook;
  private final Untold untold;

  Changes(IncidentMemory memory, Playbook playbook, Untold untold) {
    this.memory = memory;
    this.playbook = playbook;
    this.untold = untold;
  }

  void add(Case incident) {
    untold.changed.add(incident.id);
  }

  /** Adds those that are silent now and were not, and the other way round. */
  void addSwitched(List<Case> before, List<Case> now) {
    before.stream().filter(it -> !now.contains(it)).forEach(this::add);
    now.stream().filter(it -> !before.contains(it)).forEach(this::add);
  }

  /** Ends a case for good. */
  void end(Case incident, State state, Instant at) {
    memory.remove(incident);
    untold.changed.remove(incident.id);
    untold.over.add(IncidentText.incident(incident, state, at, playbook));
  }

  /** Ends a case that was quiet for a day, or lasted a week. */
  void endQuiet(Case quiet) {
    end(quiet, State.ENDED, Instant.ofEpochMilli(quiet.overMillis()));
  }

  /** The whole new text of everything that changed; what is over comes first. */
  List<Incident> tell() {
    List<Incident> all = new ArrayList<>(untold.over);
    Map<String, Case> open = open();
    for (String id : untold.changed) {
      Case next = open.get(id);
      if (next != null) {
        boolean silent = memory.standing.silences(next, memory.nowMillis);
        State state = silent ? State.SILENCED : State.OPEN;
        all.add(IncidentText.incident(next, state, null, playbook));
      }
    }
    untold.over.clear();
    untold.changed.clear();
    return all;
  }

  /**
   * Found by looking at all: when an incident is told says nothing of how long it was left alone.
   */
  private Map<String, Case> open() {
    Map<String, Case> open = new HashMap<>();
    for (Case next : memory.open.values()) {
      if (untold.changed.contains(next.id)) {
        open.put(next.id, next);
      }
    }
    return open;
  }
}
