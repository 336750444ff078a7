package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Habits.Novelty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Do weak alerts of independent kinds agree on one entity?
 *
 * <p>Sigma says of a low level that it is rarely an incident, and relevant in combination with
 * others; of a medium one that it is to be reviewed. So within one hour (a person's pace at one
 * machine) three points deserve a look: medium has three, low one; one more where the rule never
 * spoke about this entity, two more where it never spoke in this commune (a low one that is new to
 * the commune is what a DSI asks for with "what is new?", once for each rule). A habit has none,
 * nor has informational unless it is new. Each family of alerts counts with its strongest one only,
 * since alerts of one family often come from the same lines.
 */
final class Signals {
  private static final int POINTS_FOR_A_LOOK = 3;
  private static final long WINDOW_MILLIS = 3_600_000;
  private static final int MOST_ENTITIES = 5_000;
  private static final int MOST_PER_ENTITY = 64;

  final Bounded<List<Signal>> byEntity = new Bounded<>(MOST_ENTITIES);

  record Signal(String alert, Family family, int points, long millis) {}

  static int points(Level level, Novelty novelty) {
    if (novelty == Novelty.HABITUAL) {
      return 0;
    }
    int base =
        switch (level) {
          case INFORMATIONAL -> 0;
          case LOW -> 1;
          case MEDIUM, HIGH, CRITICAL -> 3;
        };
    return base
        + switch (novelty) {
          case LEARNING, HABITUAL, KNOWN -> 0;
          case NEW_HERE -> 1;
          case NEW_RULE -> 2;
        };
  }

  /** Notes the alert, and gives the signals of the last hour on its entity, itself among them. */
  List<Signal> add(Alert alert, Entity entity, int points) {
    long now = alert.lastSeen().toEpochMilli();
    String key = entity.kind() + "\0" + entity.value();
    List<Signal> signals = byEntity.get(key);
    if (signals == null) {
      signals = new ArrayList<>(4);
      byEntity.put(key, signals);
    }
    signals.removeIf(it -> it.alert().equals(alert.id()) || it.millis() < now - WINDOW_MILLIS);
    if (points > 0) {
      if (signals.size() >= MOST_PER_ENTITY) {
        signals.remove(0);
      }
      signals.add(new Signal(alert.id(), alert.rule().category().family(), points, now));
    }
    return List.copyOf(signals);
  }

  /** Whether an alert of that weight deserves a look, alone or with the others of its entity. */
  static boolean deserveLook(int points, List<Signal> signals) {
    return points >= POINTS_FOR_A_LOOK || (points > 0 && agree(signals));
  }

  /** Whether independent kinds of alert weigh enough together: then they are one cause. */
  static boolean agree(List<Signal> signals) {
    Map<Family, Integer> strongest = strongest(signals);
    int sum = strongest.values().stream().mapToInt(Integer::intValue).sum();
    return strongest.size() >= 2 && sum >= POINTS_FOR_A_LOOK;
  }

  private static Map<Family, Integer> strongest(List<Signal> signals) {
    Map<Family, Integer> strongest = new EnumMap<>(Family.class);
    signals.forEach(it -> strongest.merge(it.family(), it.points(), Math::max));
    return strongest;
  }

  void forgetBefore(long millis) {
    byEntity.removeIf(
        signals -> signals.stream().allMatch(it -> it.millis() < millis - WINDOW_MILLIS));
  }
}
