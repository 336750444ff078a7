package fr.beffroi.detection.sigma.correlation;

import org.jspecify.annotations.Nullable;

/** Which value do all events of an episode share: none so far, one, or several? */
record Sole(@Nullable String value, boolean several) {
  static final Sole NONE = new Sole(null, false);

  Sole and(@Nullable String other) {
    if (other == null || several || other.equals(value)) {
      return this;
    }
    return value == null ? new Sole(other, false) : new Sole(null, true);
  }
}
