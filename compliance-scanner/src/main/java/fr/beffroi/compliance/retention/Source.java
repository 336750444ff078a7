package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which text says so, in which words, and who read it when?
 *
 * @param reference the text and its article, as lawyers cite it: {@code CSI L252-5}
 * @param quote its own words, where somebody copied them
 * @param readOn the day or the month in which it was read, {@code 2026-04-10} or {@code 2026-04}
 * @param validFrom the first day on which it applies
 * @param validTo the last day on which it applies
 */
public record Source(
    String reference,
    @Nullable String quote,
    @Nullable String readOn,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public Source {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a source names its text");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(reference + ": ends before it begins");
    }
  }

  boolean hasEndedBy(LocalDate asOf) {
    return validTo != null && validTo.isBefore(asOf);
  }

  boolean hasBegunBy(LocalDate asOf) {
    return validFrom == null || !validFrom.isAfter(asOf);
  }
}
