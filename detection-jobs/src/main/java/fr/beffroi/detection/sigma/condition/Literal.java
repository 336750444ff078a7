package fr.beffroi.detection.sigma.condition;

import org.jspecify.annotations.Nullable;

/**
 * What text must an event hold for a rule to have a chance?
 *
 * @param field where, or null for anywhere in the event
 * @param whole whether it is the whole value, or stands somewhere in it
 * @param text without case
 */
public record Literal(@Nullable FieldRef field, boolean whole, String text) {
  /** A whole value says more than a part, a longer part more than a shorter one. */
  int strength() {
    return whole ? 1_000 + text.length() : text.length();
  }
}
