package fr.beffroi.ingest.enrich.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does the charter say of a use, by which rule?
 *
 * @param rule null where no rule is about it: the charter's default
 * @param lapsed rules that were about it until they expired
 */
public record CharterDecision(
    LlmStatus status, @Nullable CharterRule rule, List<CharterRule> lapsed) {
  public CharterDecision {
    lapsed = List.copyOf(lapsed);
  }
}
