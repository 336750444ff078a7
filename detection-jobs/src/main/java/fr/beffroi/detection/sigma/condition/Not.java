package fr.beffroi.detection.sigma.condition;

import java.util.List;

/** Does the part not match? True also where the event lacks the fields of the part. */
record Not(Condition part) implements Condition {
  @Override
  public boolean matches(EventView event) {
    return !part.matches(event);
  }

  @Override
  public Explanation explain(EventView event) {
    return Explanation.of("not", matches(event), List.of(part.explain(event)));
  }
}
