package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.AlertSample;
import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.detection.incident.Incident.RuleTally;
import fr.beffroi.detection.incident.Incident.State;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.util.List;

/** An incident for tests, said in few words. */
public final class IncidentSample {
  private IncidentSample() {}

  public static Incident incident(String id, Level level, State state, boolean shown) {
    return incident(id, level, state, shown, AlertSample.MORNING, "192.0.2.7");
  }

  public static Incident incident(
      String id, Level level, State state, boolean shown, Instant lastSeen, String address) {
    return new Incident(
        id,
        "exampleville",
        new Entity(Entity.Kind.ADDRESS, address),
        Family.AUTHENTICATION,
        Nature.CAUSE,
        level,
        state,
        shown,
        AlertSample.MORNING,
        AlertSample.MORNING.minusSeconds(60),
        lastSeen,
        AlertSample.MORNING,
        state.isOver() ? lastSeen : null,
        new Bilingual("Essais : adresse " + address, "Guessing: address " + address),
        List.of(new Bilingual("Parce que", "Because")),
        List.of(new Bilingual("Décider", "Decide")),
        List.of(new RuleTally("ssh_bruteforce", "SSH brute force", level, 2, 40)),
        2,
        List.of("a1", "a2"),
        40,
        new Sample(1, false, List.of(address)),
        new Sample(1, false, List.of("Élodie")),
        new Sample(0, false, List.of()),
        "0011",
        List.of("c1/17"));
  }
}
