package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.alert.Sole;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened since a rule fired in a group, until it has been quiet for one timespan? */
final class Episode {
  static final int MOST_ENDS = Alert.MOST_EVIDENCE / 2;

  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** What has gone on for so long is told less often: nobody waits for its next quarter. */
  private static final long LONG = Duration.ofHours(4).toMillis();

  final String id;
  final long opened;
  long firstSeen;
  long lastSeen;
  long count;
  int distinct;
  double sum;
  Sole sourceIp = Sole.NONE;
  Sole userName = Sole.NONE;
  Sole hostName = Sole.NONE;
  @Nullable String successfulUser;
  String service = "";
  Alert.Traits traits = new Alert.Traits(false, false, false);
  final Set<String> users = new LinkedHashSet<>();
  final List<String> firstEvidence = new ArrayList<>();
  final Deque<String> lastEvidence = new ArrayDeque<>();
  long emittedAt;
  Alert.Traits emittedTraits = traits;

  Episode(String id, long opened) {
    this.id = id;
    this.opened = opened;
    this.firstSeen = opened;
    this.lastSeen = opened;
  }

  /** Adds what an event tells; {@link #count} is the caller's. */
  void see(Sighting sighting) {
    seeTime(sighting.time());
    sourceIp = sourceIp.and(sighting.sourceIp());
    userName = userName.and(sighting.userName());
    hostName = hostName.and(sighting.hostName());
    service = service.isEmpty() ? sighting.service() : service;
    traits = traits.or(sighting.traits());
    String user = sighting.userName();
    if (user != null
        && users.size() < Alert.MOST_USERS
        && (userName.several() || users.isEmpty())) {
      users.add(user); // of one account only, once
    }
    if (sighting.traits().success() && user != null) {
      successfulUser = user;
    }
    evidence(sighting.position());
  }

  void seeTime(long time) {
    firstSeen = Math.min(firstSeen, time);
    lastSeen = Math.max(lastSeen, time);
  }

  private void evidence(String position) {
    if (firstEvidence.size() < MOST_ENDS) {
      firstEvidence.add(position);
      return;
    }
    if (lastEvidence.size() == MOST_ENDS) {
      lastEvidence.removeFirst();
    }
    lastEvidence.addLast(position);
  }

  /** Positions of the first events and of the last ones, each once. */
  List<String> evidence() {
    Set<String> evidence = new LinkedHashSet<>(firstEvidence);
    evidence.addAll(lastEvidence);
    return List.copyOf(evidence);
  }

  /**
   * Whether what has changed since the last emission is worth one: twice as many events, another
   * trait, a quarter of an hour; four times as many and an hour where the rule is low, of which
   * there are most and for which nobody waits; an hour for all once it has gone on for four. By
   * event time, so that a second reading tells the same.
   */
  boolean isDue(Level level) {
    boolean low = level.compareTo(Level.LOW) <= 0;
    boolean awaited = !low && emittedAt - opened < LONG;
    return isRound(count, low)
        || !traits.equals(emittedTraits)
        || lastSeen - emittedAt >= (awaited ? QUARTER : HOUR);
  }

  /** A power of two; of four where the rule is low. */
  private static boolean isRound(long count, boolean low) {
    return Long.bitCount(count) == 1 && (!low || Long.numberOfTrailingZeros(count) % 2 == 0);
  }

  void emitted() {
    emittedAt = lastSeen;
    emittedTraits = traits;
  }
}
