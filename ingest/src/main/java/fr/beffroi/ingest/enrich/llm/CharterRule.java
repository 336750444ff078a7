package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What did the commune decide about one use?
 *
 * @param service whose use it is; null for the whole town hall
 * @param reason why, in the commune's own words
 * @param from its first day; null for ever since
 * @param expires its last day; null until it is changed
 */
public record CharterRule(
    CharterTarget target,
    @Nullable String service,
    LlmStatus status,
    String reason,
    @Nullable LocalDate from,
    @Nullable LocalDate expires,
    Location at) {
  public CharterRule {
    if (status == LlmStatus.UNDECLARED) {
      throw new IllegalArgumentException("what a charter names is declared");
    }
    if (from != null && expires != null && expires.isBefore(from)) {
      throw new IllegalArgumentException("a rule that ends before it begins");
    }
  }

  public boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && !hasLapsed(day);
  }

  public boolean hasLapsed(LocalDate day) {
    return expires != null && day.isAfter(expires);
  }

  boolean isFor(@Nullable String other) {
    return service == null || service.equals(other);
  }
}
