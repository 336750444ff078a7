package fr.beffroi.detection.incident;

import fr.beffroi.detection.incident.Incident.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which incidents changed in this step, and how do they read now? */
final class Changes {
  private final IncidentMemory memory;
  private final Playbook playbook;
  private final List<Incident> over = new ArrayList<>();
  private final Set<Case> changed = new LinkedHashSet<>();

  Changes(IncidentMemory memory, Playbook playbook) {
    this.memory = memory;
    this.playbook = playbook;
  }

  void add(Case incident) {
    changed.add(incident);
  }

  /** Adds those that are silent now and were not, and the other way round. */
  void addSwitched(List<Case> before, List<Case> now) {
    before.stream().filter(it -> !now.contains(it)).forEach(changed::add);
    now.stream().filter(it -> !before.contains(it)).forEach(changed::add);
  }

  /** Ends a case for good. */
  void end(Case incident, State state, Instant at) {
    memory.remove(incident);
    changed.remove(incident);
    over.add(IncidentText.incident(incident, state, at, playbook));
  }

  /** Ends a case that was quiet for a day, or lasted a week. */
  void endQuiet(Case quiet) {
    end(quiet, State.ENDED, Instant.ofEpochMilli(quiet.overMillis()));
  }

  /** The whole new text of everything that changed; what is over comes first. */
  List<Incident> emit() {
    List<Incident> all = new ArrayList<>(over);
    for (Case next : changed) {
      boolean silent = memory.standing.silences(next, memory.nowMillis);
      State state = silent ? State.SILENCED : State.OPEN;
      all.add(IncidentText.incident(next, state, null, playbook));
    }
    return all;
  }
}
