package fr.beffroi.detection.behaviour.judge;

import java.time.Instant;

/**
 * When was whom known to misbehave? Nothing is learned of it.
 *
 * @param entity an address, an account, a machine, a service; windows of the commune as a whole are
 *     kept, since one entity hardly moves them
 */
public record Known(String entity, Instant from, Instant to) {
  public Known {
    if (entity.isEmpty() || to.isBefore(from)) {
      throw new IllegalArgumentException("a known trouble has an entity and ends after it begins");
    }
  }
}
