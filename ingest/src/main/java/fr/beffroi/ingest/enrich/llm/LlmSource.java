package fr.beffroi.ingest.enrich.llm;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says so?
 *
 * @param reference the operator's page, or {@code general knowledge}
 * @param readOn the day on which somebody of ours read it; null where nobody did
 * @param facts which of the entry's keys it is about; empty for all
 */
public record LlmSource(String reference, @Nullable LocalDate readOn, Set<String> facts) {
  public LlmSource {
    facts = Set.copyOf(facts);
  }
}
