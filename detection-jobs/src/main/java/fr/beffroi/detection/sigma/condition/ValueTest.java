package fr.beffroi.detection.sigma.condition;

import org.jspecify.annotations.Nullable;

/** Does one value of an event match one value of a rule? A new kind of value is a new class. */
interface ValueTest {
  boolean test(Value value);

  /** What is expected, as a reader of the rule knows it: {@code contains 'union select'}. */
  String expected();

  /** The text without which no value matches, or null; {@link Literal#field()} is left null. */
  default @Nullable Literal literal() {
    return null;
  }
}
