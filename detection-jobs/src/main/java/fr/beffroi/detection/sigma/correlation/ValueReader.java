package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.detection.sigma.GroupPlan;
import fr.beffroi.detection.sigma.Hit;
import java.nio.charset.StandardCharsets;

/** Which of a hit's values does a rule count, and as what number? */
final class ValueReader {
  private final int[] places;

  ValueReader(GroupPlan plan, CorrelationRule rule) {
    places = rule.fields().stream().mapToInt(plan.valueFields()::indexOf).toArray();
  }

  /** Whether the event has all of them; one that lacks a value does not count. */
  boolean isComplete(Hit hit) {
    for (int place : places) {
      if (hit.values().get(place).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A number that stands for the values; a sender cannot find two that share one. */
  long of(Hit hit) {
    StringBuilder text = new StringBuilder(40);
    for (int place : places) {
      text.append(hit.values().get(place)).append('\u001F');
    }
    return Digest.number(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
