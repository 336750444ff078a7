package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;

/**
 * How much of an alert does its incident count already? An alert is emitted again and again as it
 * grows; what it adds is the difference.
 */
final class Track {
  String incident;
  final String rule;

  /** Family and entity, as {@link Threads#thread} writes them. */
  final String thread;

  /** What it weighs among the signals of its entity. */
  final int points;

  /** What the alert counted before it came to this incident, and an earlier one holds. */
  long before;

  long counted;
  boolean inside;
  boolean success;
  boolean knownAccount;

  /** Somebody closed its incident: what the same episode adds is no news. */
  boolean settled;

  /** This rule was a habit of this entity when the alert came. */
  boolean habitual;

  long lastMillis;

  Track(String incident, String rule, String thread, int points) {
    this.incident = incident;
    this.rule = rule;
    this.thread = thread;
    this.points = points;
  }

  /** What it gave to its incident so far. */
  long given() {
    return counted - before;
  }

  /** Takes over what the alert says now, and tells how many events are new. */
  long grow(Alert alert) {
    long more = Math.max(0, alert.count() - counted);
    counted += more;
    inside |= alert.traits().inside();
    success |= alert.traits().success();
    knownAccount |= alert.traits().knownAccount();
    lastMillis = Math.max(lastMillis, alert.lastSeen().toEpochMilli());
    return more;
  }
}
