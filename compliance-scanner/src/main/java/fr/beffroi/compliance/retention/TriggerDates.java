package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When did what starts the clocks happen, for one row? By the word of the trigger. */
public record TriggerDates(Map<String, LocalDate> dates) {
  public TriggerDates {
    dates = Map.copyOf(dates);
  }

  public static TriggerDates of(String trigger, LocalDate day) {
    return new TriggerDates(Map.of(trigger, day));
  }

  /** The day, or null where the row does not say it. */
  public @Nullable LocalDate of(@Nullable String trigger) {
    return trigger == null ? null : dates.get(trigger);
  }
}
