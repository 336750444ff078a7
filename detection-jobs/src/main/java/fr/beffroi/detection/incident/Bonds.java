package fr.beffroi.detection.incident;

import fr.beffroi.detection.incident.Incident.Nature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What does an incident draw to itself: weak alerts that agree with it, the automaton it was? */
final class Bonds {
  private final IncidentMemory memory;
  private final Changes changes;

  Bonds(IncidentMemory memory, Changes changes) {
    this.memory = memory;
    this.changes = changes;
  }

  /** The open cause that another of the agreeing signals is in already. */
  @Nullable Case agreeing(Arrival arrival) {
    if (!Signals.agree(arrival.signals())) {
      return null;
    }
    for (Signals.Signal signal : arrival.signals()) {
      Track track = memory.tracks.get(signal.alert());
      Case found = track == null ? null : memory.open.get(track.incident);
      if (found != null && found.nature == Nature.CAUSE) {
        return found;
      }
    }
    return null;
  }

  /** Leads further alerts on what the arrival is about to this cause, and draws earlier ones. */
  void tie(Case target, Arrival arrival) {
    if (target.nature != Nature.CAUSE) {
      return;
    }
    Threads.threads(arrival.alert, arrival.entity).forEach(target::link);
    if (Signals.agree(arrival.signals())) {
      gather(target, arrival);
    }
    memory.index(target);
    pullFromAutomata(target);
  }

  /** Takes an alert out of a rolling incident. */
  void release(Case rolling, String alert, Track track) {
    rolling.release(alert, track);
    if (rolling.nature == Nature.AUTOMATA) {
      rolling.sources.remove(Threads.value(track.thread));
    }
    changes.add(rolling);
  }

  private void gather(Case target, Arrival arrival) {
    for (Signals.Signal signal : arrival.signals()) {
      Track track = memory.tracks.get(signal.alert());
      Case other = track == null ? null : memory.open.get(track.incident);
      if (track != null && other != null && other.nature == Nature.NOTED) {
        target.takeFrom(other, signal.alert(), track);
        changes.add(other);
      }
      target.link(Threads.thread(signal.family(), arrival.entity));
    }
  }

  /** An address that has an incident of its own is no automaton any more. */
  private void pullFromAutomata(Case target) {
    if (memory.open.values().stream().noneMatch(it -> holdsSourceOf(it, target))) {
      return;
    }
    for (Map.Entry<String, Track> entry : List.copyOf(memory.tracks.entries().entrySet())) {
      Track track = entry.getValue();
      Case other = isOf(target, track) ? memory.open.get(track.incident) : null;
      if (other != null && other.nature == Nature.AUTOMATA) {
        target.takeFrom(other, entry.getKey(), track);
        other.sources.remove(Threads.value(track.thread));
        changes.add(other);
      }
    }
  }

  private static boolean isOf(Case target, Track track) {
    String entity = Threads.entityPart(track.thread);
    return target.threads.stream().anyMatch(it -> Threads.entityPart(it).equals(entity));
  }

  private static boolean holdsSourceOf(Case rolling, Case target) {
    return rolling.nature == Nature.AUTOMATA
        && target.threads.stream().anyMatch(it -> rolling.sources.has(Threads.value(it)));
  }
}
