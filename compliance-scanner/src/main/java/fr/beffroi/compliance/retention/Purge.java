package fr.beffroi.compliance.retention;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does a store erase by itself as its rule wants: neither too early nor never?
 *
 * @param after what a job of the store erases once it is as old as this, counted from the trigger;
 *     null where nothing erases
 */
public record Purge(@Nullable Period after) {
  public static Purge none() {
    return new Purge(null);
  }

  /** Only what is beyond doubt is a finding: see {@link RetentionPeriod#isAlwaysShorter}. */
  public Verdict verdict(RetentionRule rule) {
    if (after != null && isTooEarly(rule, after)) {
      return rule.kind() == RuleKind.LOG ? Verdict.JOURNAL_TROP_COURT : Verdict.PURGE_TROP_COURTE;
    }
    if (rule.end().isErasureByText() && isTooLate(rule.clocks().active())) {
      return Verdict.EFFACEMENT_AUTOMATIQUE_ABSENT;
    }
    return Verdict.OK;
  }

  private static boolean isTooEarly(RetentionRule rule, Period after) {
    // What is kept for ever is never purged; and before the DUA is over nothing is.
    return rule.end().disposition() == FinalDisposition.CONSERVE
        || atLeast(rule).filter(least -> RetentionPeriod.isAlwaysShorter(after, least)).isPresent();
  }

  private static Optional<Period> atLeast(RetentionRule rule) {
    Minimum minimum = rule.minimum();
    if (minimum != null) {
      return Optional.of(minimum.length());
    }
    return rule.clocks().administrative() instanceof Clock.Runs runs
        ? Optional.of(runs.period().length())
        : Optional.empty();
  }

  private boolean isTooLate(Clock active) {
    return after == null
        || (active instanceof Clock.Runs runs
            && RetentionPeriod.isAlwaysShorter(runs.period().length(), after));
  }
}
