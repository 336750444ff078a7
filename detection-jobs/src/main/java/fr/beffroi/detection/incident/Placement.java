package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Habits.Novelty;
import fr.beffroi.rules.Bilingual;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Into which incident does an alert go, and does that incident ask for a look?
 *
 * <p>In this order: what belongs to an open incident (its entity and family, or weak alerts that
 * agree with it), there; a background automaton into the rolling incident of its service and day;
 * what deserves a look, or tried a door without being an automaton, into one of its own, or of its
 * rule where the rule opened enough of them today; the rest into the day's notes.
 *
 * <p>What deserves a look: Sigma's high and critical always, medium unless it is a habit of that
 * entity, a success of something that tries doors, and weak alerts that are heavy enough together
 * or new enough ({@link Signals}).
 */
final class Placement {
  private final IncidentMemory memory;
  private final Changes changes;
  private final Openings openings;
  private final Bonds bonds;
  private final ZoneId zone;

  Placement(IncidentMemory memory, Changes changes, ZoneId zone) {
    this.memory = memory;
    this.changes = changes;
    this.zone = zone;
    this.openings = new Openings(memory, changes, zone);
    this.bonds = new Bonds(memory, changes);
  }

  void place(Alert alert) {
    Entity entity = Threads.entity(alert);
    Novelty novelty = memory.habits.see(alert, entity, Openings.day(alert.lastSeen(), zone));
    Track track = memory.tracks.get(alert.id());
    if (track == null) {
      placeNew(alert, entity, novelty);
    } else {
      placeAgain(alert, entity, track);
    }
  }

  private void placeNew(Alert alert, Entity entity, Novelty novelty) {
    Track track =
        new Track(
            "",
            alert.rule().id(),
            Threads.thread(alert.rule().category().family(), entity),
            Signals.points(alert.rule().level(), novelty));
    track.habitual = novelty == Novelty.HABITUAL;
    track.grow(alert);
    choose(new Arrival(alert, entity, track, novelty));
  }

  private void placeAgain(Alert alert, Entity entity, Track track) {
    boolean wasSuccess = track.success;
    Case present = memory.open.get(track.incident);
    if (present != null && present.isOverBy(alert.lastSeen().toEpochMilli())) {
      changes.endQuiet(present);
      present = null;
    }
    Arrival again = new Arrival(alert, entity, track, Novelty.KNOWN);
    if (present != null) {
      present.grow(alert, track.grow(alert));
      changes.add(present);
      reconsider(again, present, wasSuccess);
    } else if (track.settled && (wasSuccess || !alert.traits().success())) {
      track.grow(alert);
    } else {
      track.before = track.counted;
      track.settled = false;
      track.grow(alert);
      choose(again);
    }
  }

  /** Moves an alert on that outgrew the incident it was in, or makes that one ask for a look. */
  private void reconsider(Arrival again, Case present, boolean wasSuccess) {
    boolean automaton = again.isAutomaton();
    if (!automaton) {
      again.weigh(memory.signals);
    }
    switch (present.nature) {
      case AUTOMATA -> {
        if (!automaton) {
          // What it was a habit of doing, it did without that.
          again.track.habitual = false;
          move(again, present);
        }
      }
      case NOTED -> {
        if (deservesLook(again)) {
          move(again, present);
        }
      }
      case CAUSE -> {
        if (!present.shown && deservesLook(again)) {
          show(present, again);
        } else if (!wasSuccess && again.track.success) {
          raise(present, again, List.of(Words.SUCCESS));
        }
        bonds.tie(present, again);
      }
      case FLOOD -> present.shown |= deservesLook(again);
    }
  }

  private void move(Arrival again, Case from) {
    bonds.release(from, again.alert.id(), again.track);
    choose(again);
  }

  private void choose(Arrival arrival) {
    if (!arrival.isAutomaton()) {
      arrival.weigh(memory.signals);
    }
    Case joined = joined(arrival);
    if (joined != null) {
      join(joined, arrival);
    } else if (arrival.isAutomaton()) {
      placeAutomaton(arrival);
    } else if (deservesLook(arrival)) {
      open(arrival, true);
    } else if (Threads.knocks(arrival.alert) && !arrival.track.habitual) {
      open(arrival, false);
    } else {
      put(openings.notes(arrival), arrival);
    }
  }

  /** The open incident that the alert belongs to, after ending those that were quiet. */
  private @Nullable Case joined(Arrival arrival) {
    List<String> threads =
        arrival.isAutomaton()
            ? Threads.everyFamily(arrival.track.thread, arrival.entity)
            : Threads.threads(arrival.alert, arrival.entity);
    for (String thread : threads) {
      Case found = memory.onThread(thread);
      if (found != null && found.isOverBy(arrival.alert.timestamp().toEpochMilli())) {
        changes.endQuiet(found);
      } else if (found != null && joins(found, arrival)) {
        return found;
      }
    }
    return bonds.agreeing(arrival);
  }

  /** A habit joins what it began; it does not keep another cause open. */
  private static boolean joins(Case open, Arrival arrival) {
    return open.has(arrival.alert.rule().id())
        || deservesLook(arrival)
        || (!arrival.track.habitual && (arrival.track.points > 0 || Threads.knocks(arrival.alert)));
  }

  private void join(Case open, Arrival arrival) {
    Level before = open.level;
    boolean newKind = !open.has(arrival.alert.rule().id());
    put(open, arrival);
    bonds.tie(open, arrival);
    if (!open.shown) {
      if (deservesLook(arrival)) {
        show(open, arrival);
      }
    } else if (open.level.compareTo(before) > 0) {
      raise(open, arrival, List.of(Words.GRAVER));
    } else if (newKind && arrival.track.points > 0) {
      // Once for each rule: a further kind of alert on what is looked at already is news.
      raise(open, arrival, List.of(Words.newKind(arrival.alert.rule().name())));
    }
  }

  private void placeAutomaton(Arrival arrival) {
    Case rolling = openings.automata(arrival);
    if (memory.tracks.size() >= IncidentMemory.MOST_AUTOMATA_TRACKS
        && memory.tracks.get(arrival.alert.id()) == null) {
      rolling.addUnfollowed(arrival.alert);
      changes.add(rolling);
    } else {
      put(rolling, arrival);
    }
  }

  private void open(Arrival arrival, boolean shown) {
    Case target = openings.cause(arrival);
    put(target, arrival);
    if (shown && !target.shown) {
      show(target, arrival);
    } else {
      Words.why(arrival).forEach(target::because);
    }
    bonds.tie(target, arrival);
  }

  private void put(Case target, Arrival arrival) {
    target.add(arrival.alert, arrival.track);
    memory.tracks.put(arrival.alert.id(), arrival.track);
    changes.add(target);
  }

  private static void show(Case target, Arrival arrival) {
    target.shown = true;
    if (target.level.compareTo(Level.MEDIUM) < 0) {
      target.level = Level.MEDIUM;
    }
    raise(target, arrival, Words.why(arrival));
  }

  private static void raise(Case target, Arrival arrival, List<Bilingual> why) {
    target.raisedMillis = Math.max(target.raisedMillis, arrival.alert.lastSeen().toEpochMilli());
    why.forEach(target::because);
  }

  private static boolean deservesLook(Arrival arrival) {
    Level level = arrival.alert.rule().level();
    return level.compareTo(Level.HIGH) >= 0
        || (level == Level.MEDIUM && !arrival.track.habitual)
        || (Threads.knocks(arrival.alert) && arrival.track.success)
        || Signals.deserveLook(arrival.track.points, arrival.signals());
  }
}
