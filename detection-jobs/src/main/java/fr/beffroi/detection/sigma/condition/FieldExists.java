package fr.beffroi.detection.sigma.condition;

import java.util.List;

/**
 * Does the event have the field, or lack it? An event holds neither null nor an empty text, so that
 * Sigma's {@code null}, {@code ''} and {@code exists: false} ask the same.
 */
record FieldExists(FieldRef field, boolean wanted) implements Condition {
  @Override
  public boolean matches(EventView event) {
    return (event.first(field) != null) == wanted;
  }

  @Override
  public Explanation explain(EventView event) {
    return new Explanation(
        field + (wanted ? " is there" : " is absent"),
        matches(event),
        field.name(),
        FieldMatches.held(field, event),
        List.of());
  }
}
