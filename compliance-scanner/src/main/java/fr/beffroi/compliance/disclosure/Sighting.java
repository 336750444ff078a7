package fr.beffroi.compliance.disclosure;

import java.time.Instant;

/**
 * Who was it, how often, and when?
 *
 * @param identity a user's name where the log has one, else an address
 * @param bytes sent
 */
public record Sighting(
    String identity, boolean user, long requests, long bytes, Instant first, Instant last) {
  Sighting and(long sent, Instant at) {
    return new Sighting(
        identity,
        user,
        requests + 1,
        bytes + sent,
        at.isBefore(first) ? at : first,
        at.isAfter(last) ? at : last);
  }

  /** A name gets into no log by accident. */
  @Override
  public String toString() {
    return user ? "Sighting[user]" : "Sighting[address]";
  }
}
