package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which service of artificial intelligence is it, whose, and how is its use seen?
 *
 * @param id one word, for ever: charters, events and reports name it
 * @param name its own, in both languages; they differ where it is a description of ours
 * @param country where the operator has its seat (ISO 3166-1); {@code unknown} where it hides it
 * @param categories what it does, the first being what it mostly does
 * @param notedOn when somebody last looked at the entry
 * @param status whether an operator's own page was read for it
 */
public record LlmProvider(
    String id,
    Bilingual name,
    String operator,
    String country,
    LlmRegion region,
    Set<LlmCategory> categories,
    List<LlmDomain> domains,
    List<LlmAgent> agents,
    List<LlmSource> sources,
    LocalDate notedOn,
    Status status,
    Location at) {
  /** How sure is an entry? */
  public enum Status {
    /** The operator's own documentation was read, on the day that the source names. */
    V,
    /** Stated from general knowledge. */
    S
  }

  public LlmProvider {
    domains = List.copyOf(domains);
    agents = List.copyOf(agents);
    sources = List.copyOf(sources);
    if (categories.isEmpty() || (domains.isEmpty() && agents.isEmpty())) {
      throw new IllegalArgumentException(id + " does nothing, or is seen by nothing");
    }
  }

  /** What it mostly does. */
  public LlmCategory category() {
    return categories.iterator().next();
  }
}
