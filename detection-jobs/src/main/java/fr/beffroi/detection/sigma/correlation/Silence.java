package fr.beffroi.detection.sigma.correlation;

/**
 * When did the group last do what it always does, and until when has anyone looked?
 *
 * @param last when the rule matched last, in received time
 * @param eventId that event's id: the silence is named after it
 * @param looked the last sign that the collector itself is alive
 */
record Silence(long last, String eventId, String position, String service, long looked) {
  Silence lookedAt(long time) {
    return new Silence(last, eventId, position, service, Math.max(looked, time));
  }

  /** Nobody looked for a while: silence is counted from now. */
  Silence restartedAt(long time) {
    return new Silence(time, eventId, position, service, time);
  }
}
