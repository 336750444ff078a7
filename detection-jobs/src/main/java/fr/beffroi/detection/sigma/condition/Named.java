package fr.beffroi.detection.sigma.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selection under its name in the rule. */
record Named(String name, Condition part) implements Condition {
  @Override
  public boolean matches(EventView event) {
    return part.matches(event);
  }

  @Override
  public Explanation explain(EventView event) {
    return Explanation.of(name, matches(event), List.of(part.explain(event)));
  }

  @Override
  public @Nullable List<Literal> literals() {
    return part.literals();
  }
}
