package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.incident.Incident;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * All that these incidents name, where they deserve a look; what automata of the Internet do
   * every day is part of what is usual.
   */
  public static List<Known> of(Collection<Incident> incidents) {
    return incidents.stream().filter(Incident::shown).flatMap(Known::of).toList();
  }

  private static Stream<Known> of(Incident incident) {
    return Stream.of(
            Stream.of(incident.entity().value()),
            incident.sources().values().stream(),
            incident.users().values().stream())
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(name -> new Known(name, incident.firstSeen(), incident.lastSeen()));
  }
}
