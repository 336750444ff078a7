package fr.beffroi.detection.sigma.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does one value of an event match one value of a rule? A new kind of value is a new class. */
interface ValueTest {
  boolean test(Value value);

  /** What is expected, as a reader of the rule knows it: {@code contains 'union select'}. */
  String expected();

  /**
   * Texts of which one stands in each value that matches, or null where none can be named; {@link
   * Literal#field()} is left null.
   */
  default @Nullable List<Literal> literals() {
    return null;
  }
}
