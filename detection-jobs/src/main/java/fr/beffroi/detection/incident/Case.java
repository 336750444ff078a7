package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does an open incident remember between two alerts? Ids, times, counts and few strings. */
final class Case {
  /** A day, and an hour: a local day of October has 25, and no daily job starts on the second. */
  static final long QUIET_MILLIS = Duration.ofHours(25).toMillis();

  static final long LONGEST_MILLIS = Duration.ofDays(7).toMillis();
  private static final int MOST_COUNTED = 5_000;
  private static final int MOST_REASONS = 8;
  private static final int MOST_THREADS = 20;

  final String id;
  final String commune;
  final Nature nature;
  final Family family;
  final Entity entity;
  final @Nullable String previous;
  final long openedMillis;
  long firstMillis;
  long lastMillis;
  long raisedMillis;
  boolean shown;
  Level level = Level.INFORMATIONAL;
  long alertCount;
  long eventCount;

  /** How many left a rolling incident for one of their own. */
  long left;

  /** How many alerts were not followed any more, since the memory was full. */
  long unfollowed;

  /** What further alerts join: family and entity, more of them where a success links two. */
  final Set<String> threads = new LinkedHashSet<>();

  final Map<String, Tally> tallies = new LinkedHashMap<>();
  final Set<String> alerts = new LinkedHashSet<>();
  final Set<String> evidence = new LinkedHashSet<>();
  final Distinct sources = new Distinct();
  final Distinct users = new Distinct();
  final Distinct hosts = new Distinct();
  final List<Bilingual> why = new ArrayList<>();

  /** One rule's part. */
  static final class Tally {
    final String name;
    final Level level;
    final Category category;
    long alerts;
    long events;

    Tally(String name, Level level, Category category) {
      this.name = name;
      this.level = level;
      this.category = category;
    }

    static Tally of(Alert alert) {
      return new Tally(alert.rule().name(), alert.rule().level(), alert.rule().category());
    }
  }

  Case(
      String id,
      String commune,
      Nature nature,
      Family family,
      Entity entity,
      @Nullable String previous,
      long openedMillis) {
    this.id = id;
    this.commune = commune;
    this.nature = nature;
    this.family = family;
    this.entity = entity;
    this.previous = previous;
    this.openedMillis = openedMillis;
    this.firstMillis = openedMillis;
    this.lastMillis = openedMillis;
    this.raisedMillis = openedMillis;
  }

  boolean has(String rule) {
    return tallies.containsKey(rule);
  }

  /** Whether it was over before that time: a day of quiet, or a week in all. */
  boolean isOverBy(long millis) {
    return millis >= overMillis();
  }

  long overMillis() {
    return Math.min(lastMillis + QUIET_MILLIS, openedMillis + LONGEST_MILLIS);
  }

  /** Takes an alert in, with what it counted since it last belonged to another. */
  void add(Alert alert, Track track) {
    track.incident = id;
    Tally tally = tally(alert.rule().id(), Tally.of(alert));
    count(tally, alert.id(), track, 1);
    level = nature == Nature.CAUSE || nature == Nature.FLOOD ? graver(tally.level) : level;
    see(alert);
  }

  /** Notes what the same alert counted since. */
  void grow(Alert alert, long more) {
    Tally tally = tallies.get(alert.rule().id());
    if (tally != null) {
      tally.events += more;
    }
    eventCount += more;
    see(alert);
  }

  /** Moves an alert over that another case held. */
  void takeFrom(Case other, String alert, Track track) {
    Tally theirs = other.tallies.get(track.rule);
    if (theirs == null) {
      return;
    }
    Tally ours = tally(track.rule, new Tally(theirs.name, theirs.level, theirs.category));
    other.release(alert, track);
    track.incident = id;
    count(ours, alert, track, 1);
    level = graver(ours.level);
    firstMillis = Math.min(firstMillis, track.lastMillis);
  }

  /** Gives an alert up to another case. */
  void release(String alert, Track track) {
    Tally tally = tallies.get(track.rule);
    if (tally != null) {
      count(tally, alert, track, -1);
      left++;
      if (tally.alerts == 0) {
        tallies.remove(track.rule);
      }
    }
  }

  /** An alert that the full memory does not follow: it is named, its events are not counted. */
  void addUnfollowed(Alert alert) {
    unfollowed++;
    see(alert);
  }

  void because(Bilingual reason) {
    if (why.size() < MOST_REASONS && !why.contains(reason)) {
      why.add(reason);
    }
  }

  void link(String thread) {
    if (threads.size() < MOST_THREADS) {
      threads.add(thread);
    }
  }

  /** The rule that speaks for it: the gravest, of these the first. */
  @Nullable String gravestRule() {
    String gravest = null;
    for (Map.Entry<String, Tally> next : tallies.entrySet()) {
      Tally best = gravest == null ? null : tallies.get(gravest);
      if (best == null || next.getValue().level.compareTo(best.level) > 0) {
        gravest = next.getKey();
      }
    }
    return gravest;
  }

  private void count(Tally tally, String alert, Track track, int sign) {
    tally.alerts += sign;
    tally.events += sign * track.given();
    alertCount += sign;
    eventCount += sign * track.given();
    if (sign < 0) {
      alerts.remove(alert);
    } else if (alerts.size() < Incident.MOST_ALERTS) {
      alerts.add(alert);
    }
  }

  private void see(Alert alert) {
    firstMillis = Math.min(firstMillis, alert.firstSeen().toEpochMilli());
    lastMillis = Math.max(lastMillis, alert.lastSeen().toEpochMilli());
    if (alert.sourceIp() != null) {
      sources.add(alert.sourceIp(), MOST_COUNTED);
    }
    if (alert.hostName() != null) {
      hosts.add(alert.hostName(), MOST_COUNTED);
    }
    if (alert.userName() != null) {
      users.add(alert.userName(), MOST_COUNTED);
    }
    alert.users().forEach(user -> users.add(user, MOST_COUNTED));
    if (Use.of(alert.group()) != null && entity.kind() != Entity.Kind.USE) {
      return; // its lines name people, and are shown where nothing says so
    }
    for (String position : alert.evidence()) {
      if (evidence.size() < Incident.MOST_EVIDENCE) {
        evidence.add(position);
      }
    }
  }

  private Level graver(Level other) {
    return other.compareTo(level) > 0 ? other : level;
  }

  private Tally tally(String rule, Tally otherwise) {
    Tally present = tallies.get(rule);
    if (present != null) {
      return present;
    }
    tallies.put(rule, otherwise);
    return otherwise;
  }
}
