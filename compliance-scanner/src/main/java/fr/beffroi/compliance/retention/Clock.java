package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When does one of a rule's two clocks run out?
 *
 * <p>A later trigger never runs out sooner, so that on any day one date parts the triggers whose
 * clock has run out from those whose clock still runs: {@link #firstRunning}. That is what lets a
 * store count a whole table without handing out a row.
 */
public sealed interface Clock {
  /** The rule has no such clock: it never runs out. */
  record None() implements Clock {}

  /** It runs for a period. */
  record Runs(RetentionPeriod period) implements Clock {}

  /** Kept until something happens, not beyond: until a fine is paid. */
  record UntilTrigger(String trigger) implements Clock {
    public UntilTrigger {
      RetentionPeriod.checkTrigger(trigger);
    }
  }

  /** The law gives no figure and leaves it to the commune, which has not said it. */
  record SetByCommune() implements Clock {}

  /** It must not be there at all. */
  record AtOnce() implements Clock {}

  /** What starts it, or null where nothing does. */
  default @Nullable String trigger() {
    if (this instanceof Runs runs) {
      return runs.period().trigger();
    }
    return this instanceof UntilTrigger until ? until.trigger() : null;
  }

  /** Whether it has run out on the day {@code asOf}. */
  default boolean hasRunOut(LocalDate triggeredOn, LocalDate asOf) {
    if (this instanceof Runs runs) {
      return runs.period().isOverdue(triggeredOn, asOf);
    }
    return this instanceof AtOnce || (this instanceof UntilTrigger && triggeredOn.isBefore(asOf));
  }

  /**
   * The first trigger date whose clock still runs on the day {@code asOf}: {@link LocalDate#MIN}
   * where every one runs, {@link LocalDate#MAX} where none does.
   */
  default LocalDate firstRunning(LocalDate asOf) {
    if (this instanceof Runs runs) {
      return runs.period().firstNotOverdue(asOf);
    }
    if (this instanceof UntilTrigger) {
      return asOf;
    }
    return this instanceof AtOnce ? LocalDate.MAX : LocalDate.MIN;
  }
}
