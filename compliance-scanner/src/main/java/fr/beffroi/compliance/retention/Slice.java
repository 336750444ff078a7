package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are in one phase, as a condition on its trigger columns?
 *
 * <p>A row is in it whose active trigger lies in {@code active} and whose last trigger lies in
 * {@code last}; both may be the same column. A range that holds every day compares nothing, yet a
 * row that lacks one of the triggers is undated: ask {@code IS NOT NULL} of each.
 */
public record Slice(Phase phase, DateRange active, DateRange last) {
  /** Whether a row of these dates, all of them known, is in it. */
  boolean holds(@Nullable LocalDate activeTrigger, @Nullable LocalDate lastTrigger) {
    return holds(active, activeTrigger) && holds(last, lastTrigger);
  }

  private static boolean holds(DateRange range, @Nullable LocalDate trigger) {
    return trigger == null ? !range.hasBeginning() && !range.hasEnd() : range.contains(trigger);
  }
}
