package fr.beffroi.compliance.retention;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which text says so, in which words, and when and where was it read?
 *
 * @param reference the text and its article, as lawyers cite it: {@code CSI L252-5}
 * @param quote its own words, where somebody copied them; {@code […]} where some are left out
 * @param readOn the day or the month in which it was read, {@code 2026-04-10} or {@code 2026-04}
 * @param readAt the page on which it was read; a host is always named
 * @param validFrom the first day on which it applies
 * @param validTo the last day on which it applies
 */
public record Source(
    String reference,
    @Nullable String quote,
    @Nullable String readOn,
    @Nullable URI readAt,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public Source {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a source names its text");
    }
    if (readAt != null && !isPage(readAt)) {
      throw new IllegalArgumentException(reference + ": was not read on a page of the web");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(reference + ": ends before it begins");
    }
  }

  static boolean isPage(URI address) {
    String scheme = address.getScheme();
    return address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
  }

  boolean hasEndedBy(LocalDate asOf) {
    return validTo != null && validTo.isBefore(asOf);
  }

  boolean hasBegunBy(LocalDate asOf) {
    return validFrom == null || !validFrom.isAfter(asOf);
  }
}
