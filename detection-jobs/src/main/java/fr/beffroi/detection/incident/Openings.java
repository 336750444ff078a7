package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.detection.incident.Incident.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which new incident does an alert open, where it joins none? */
final class Openings {
  /** A sixth incident of one rule in one day is read as a flood by whoever has to look at them. */
  private static final int MOST_OWN_A_DAY = 5;

  private final IncidentMemory memory;
  private final Changes changes;
  private final ZoneId zone;

  Openings(IncidentMemory memory, Changes changes, ZoneId zone) {
    this.memory = memory;
    this.changes = changes;
    this.zone = zone;
  }

  static LocalDate day(Instant time, ZoneId zone) {
    return LocalDate.ofInstant(time, zone);
  }

  /** One of its own, or that of its rule where the rule opened enough of them today. */
  Case cause(Arrival arrival) {
    Alert.Rule rule = arrival.alert.rule();
    String key = rule.id() + '\0' + day(arrival.alert.timestamp(), zone);
    Integer before = memory.opened.get(key);
    memory.opened.put(key, before == null ? 1 : before + 1);
    return before != null && before >= MOST_OWN_A_DAY
        ? rolling(Nature.FLOOD, new Entity(Entity.Kind.RULE, rule.id()), arrival)
        : own(arrival);
  }

  /** That of the day's automata on the alert's service. */
  Case automata(Arrival arrival) {
    String service = arrival.alert.service().isEmpty() ? "?" : arrival.alert.service();
    return rolling(Nature.AUTOMATA, new Entity(Entity.Kind.SERVICE, service), arrival);
  }

  /** The day's notes. */
  Case notes(Arrival arrival) {
    Entity commune = new Entity(Entity.Kind.COMMUNE, arrival.alert.commune());
    return rolling(Nature.NOTED, commune, arrival);
  }

  private Case own(Arrival arrival) {
    Alert alert = arrival.alert;
    Family family = alert.rule().category().family();
    String thread = arrival.track.thread;
    // An alert that outlives its incident opens another one, under another id.
    String first = arrival.track.before == 0 ? alert.id() : alert.id() + arrival.track.before;
    Case opened =
        new Case(
            IncidentId.of(alert.commune(), Nature.CAUSE, family, arrival.entity, first),
            alert.commune(),
            Nature.CAUSE,
            family,
            arrival.entity,
            memory.latest.get(thread),
            openedMillis(arrival));
    opened.threads.add(thread);
    return begin(opened, thread);
  }

  /** The one incident of that nature and entity of the alert's local day. */
  private Case rolling(Nature nature, Entity entity, Arrival arrival) {
    Alert alert = arrival.alert;
    String day = day(Instant.ofEpochMilli(openedMillis(arrival)), zone).toString();
    String lineage = nature + "\0" + entity.value();
    String thread = lineage + '\0' + day;
    Case present = memory.onThread(thread);
    if (present != null) {
      return present;
    }
    String previous = memory.latest.get(lineage);
    String id = IncidentId.of(alert.commune(), nature, null, entity, day);
    if (memory.latest.get(thread) != null) {
      // That day's one is over: closed by somebody, or ended before a late alert came. It is never
      // opened again, also when a later day's one came in between.
      id = IncidentId.of(alert.commune(), nature, null, entity, alert.id());
    }
    Family family = alert.rule().category().family();
    Case opened =
        new Case(id, alert.commune(), nature, family, entity, previous, openedMillis(arrival));
    opened.level = nature == Nature.FLOOD ? Level.INFORMATIONAL : Level.LOW;
    opened.threads.add(thread);
    memory.latest.put(thread, opened.id);
    return begin(opened, lineage);
  }

  /** The time of the threshold; for an episode that outlived its incident, the present. */
  private static long openedMillis(Arrival arrival) {
    return arrival.track.before == 0
        ? arrival.alert.timestamp().toEpochMilli()
        : arrival.alert.lastSeen().toEpochMilli();
  }

  private Case begin(Case opened, String lineage) {
    memory.latest.put(lineage, opened.id);
    Case evicted = memory.put(opened);
    if (evicted != null) {
      changes.end(evicted, State.ENDED, Instant.ofEpochMilli(memory.nowMillis));
    }
    return opened;
  }
}
