package fr.beffroi.detection.sigma.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does an event match? A tree, evaluated as it stands; each node can say why. */
public interface Condition {
  boolean matches(EventView event);

  /** What matched and what did not, for {@code rules explain}. */
  Explanation explain(EventView event);

  /**
   * Texts of which at least one stands in every event that matches, or null where none can be
   * named: what an index needs to pass the rule by.
   */
  default @Nullable List<Literal> literals() {
    return null;
  }
}
