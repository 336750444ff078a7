package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Decision.Kind;
import fr.beffroi.detection.incident.Incident.State;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which incidents change when an alert comes or grows, when a person decides, when time passes?
 *
 * <p>Pure: all that it remembers is in the {@link IncidentMemory} that is handed in, one for each
 * commune. Every incident that it returns is whole and replaces what was known under its id; an
 * alert may come as often as it likes and is counted once.
 */
public final class IncidentDesk {
  private final Playbook playbook;
  private final Function<String, ZoneId> zones;

  /**
   * @param playbook what each rule asks the DSI to decide
   * @param zones the zone of a commune, which says when its day begins
   */
  public IncidentDesk(Playbook playbook, Function<String, ZoneId> zones) {
    this.playbook = playbook;
    this.zones = zones;
  }

  /** Puts an alert that opened, grew or ended where it belongs, and tells what that changed. */
  public List<Incident> onAlert(IncidentMemory memory, Alert alert) {
    Untold untold = new Untold();
    take(memory, alert, untold);
    return tell(memory, untold);
  }

  /** Puts an alert where it belongs, and notes what that changed. */
  public void take(IncidentMemory memory, Alert alert, Untold untold) {
    memory.now(alert.lastSeen().toEpochMilli());
    if (memory.standing.neverAlerts(alert, memory.nowMillis)) {
      memory.neverAlerted++;
      return;
    }
    Changes changes = new Changes(memory, playbook, untold);
    ZoneId zone = Objects.requireNonNull(zones.apply(alert.commune()));
    new Placement(memory, changes, zone).place(alert);
  }

  /** The whole new text of everything that is untold, and is told by that. */
  public List<Incident> tell(IncidentMemory memory, Untold untold) {
    return new Changes(memory, playbook, untold).tell();
  }

  /** Applies a decision once, however often it is read. */
  public List<Incident> onDecision(IncidentMemory memory, Decision decision) {
    if (decision.id() > 0 && decision.id() <= memory.lastDecision) {
      return List.of();
    }
    memory.lastDecision = Math.max(memory.lastDecision, decision.id());
    Changes changes = new Changes(memory, playbook, new Untold());
    if (decision.kind() == Kind.CLOSE) {
      close(memory, decision, changes);
    } else if (decision.kind() != Kind.NOTE) {
      List<Case> silent = silenced(memory);
      stand(memory, decision);
      changes.addSwitched(silent, silenced(memory));
    }
    return changes.tell();
  }

  /** Ends what was quiet for a day or lasted a week, and lets silences expire. */
  public List<Incident> onTime(IncidentMemory memory, long watermarkMillis) {
    List<Case> silent = silenced(memory);
    memory.now(watermarkMillis);
    Changes changes = new Changes(memory, playbook, new Untold());
    memory.standing.expire(memory.nowMillis);
    changes.addSwitched(silent, silenced(memory));
    for (Case next : List.copyOf(memory.open.values())) {
      if (next.isOverBy(watermarkMillis)) {
        changes.endQuiet(next);
      }
    }
    // An alert that is quiet for so long belongs to no open incident, and comes again as news.
    long forgotten = watermarkMillis - Case.LONGEST_MILLIS - Case.QUIET_MILLIS;
    memory.tracks.removeIf(track -> track.lastMillis < forgotten);
    memory.signals.forgetBefore(watermarkMillis);
    return changes.tell();
  }

  private static void close(IncidentMemory memory, Decision decision, Changes changes) {
    String id = Objects.requireNonNull(decision.target().incident());
    Case closed = memory.open.get(id);
    if (closed == null) {
      return;
    }
    memory.tracks.values().stream()
        .filter(track -> track.incident.equals(id))
        .forEach(track -> track.settled = true);
    changes.end(closed, State.CLOSED, decision.at());
  }

  private static void stand(IncidentMemory memory, Decision decision) {
    memory.standing.takeBack(decision.target());
    if (decision.kind() != Kind.UNSILENCE) {
      memory.standing.add(decision);
    }
  }

  private static List<Case> silenced(IncidentMemory memory) {
    List<Case> silenced = new ArrayList<>();
    for (Case next : memory.open.values()) {
      if (memory.standing.silences(next, memory.nowMillis)) {
        silenced.add(next);
      }
    }
    return silenced;
  }
}
