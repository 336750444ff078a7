package fr.beffroi.ingest.event;

import org.jspecify.annotations.Nullable;

/**
 * Which Sigma logsource does an event belong to? (sigma-specification 2.1.0, "Log source").
 *
 * <p>A rule asks for some of the three; an event answers for all that its format knows.
 */
public record Logsource(
    @Nullable String category, @Nullable String product, @Nullable String service) {
  public static final Logsource NONE = new Logsource(null, null, null);

  public static Logsource of(
      @Nullable String category, @Nullable String product, @Nullable String service) {
    return new Logsource(category, product, service);
  }
}
