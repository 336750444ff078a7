package fr.beffroi.compliance.datastore.declared;

import java.time.Period;
import java.util.Optional;

/**
 * How long does the vendor say that something is kept?
 *
 * @param period empty where it says for ever, or does not say
 */
public record Retained(Kind kind, Optional<Period> period) {
  /** What was answered. */
  public enum Kind {
    /** For the period. */
    FOR,
    /** Nothing erases it. */
    FOR_EVER,
    UNKNOWN
  }

  public static final Retained UNKNOWN = new Retained(Kind.UNKNOWN, Optional.empty());
  public static final Retained FOR_EVER = new Retained(Kind.FOR_EVER, Optional.empty());

  public Retained {
    if (period.isPresent() != (kind == Kind.FOR)) {
      throw new IllegalArgumentException("a period is said where something is kept for one");
    }
  }

  public static Retained after(Period period) {
    return new Retained(Kind.FOR, Optional.of(period));
  }
}
