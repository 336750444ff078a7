package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which services of artificial intelligence may the town hall use, which part of it, until when?
 * {@code charte.yml}, the commune's own.
 *
 * <p>Of the rules in force that are about a use, the one that says most wins: a provider over a
 * group over a category; among equals a service's own rule over that of all; among equals still the
 * strictest. An expired rule counts no more. What no rule is about has the charter's default.
 */
public final class Charter {
  private static final Comparator<CharterRule> STRONGEST =
      Comparator.comparingInt((CharterRule rule) -> rule.target().weight())
          .thenComparing(rule -> rule.service() != null)
          .thenComparing(CharterRule::status);

  private static final int REMEMBERED = 8_192;

  private final LlmStatus usual;
  private final List<CharterService> services;
  private final List<CharterRule> rules;
  private final Map<String, Networks> addresses = new LinkedHashMap<>();

  /** The service of an address that was asked of; empty for none. */
  private final Map<String, String> remembered = new ConcurrentHashMap<>();

  /**
   * A charter, and what is wrong in its file: what is wrong is left out, and stops nothing else.
   */
  public record Reading(Charter charter, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  Charter(LlmStatus usual, List<CharterService> services, List<CharterRule> rules) {
    this.usual = usual;
    this.services = List.copyOf(services);
    this.rules = List.copyOf(rules);
    services.stream()
        .filter(service -> !service.networks().isEmpty())
        .forEach(service -> addresses.put(service.id(), service.addresses()));
  }

  /** The charter of a commune that has none: all is undeclared. */
  public static Charter none() {
    return new Charter(LlmStatus.UNDECLARED, List.of(), List.of());
  }

  /** Reads a charter, whose providers must be those of a catalogue. */
  public static Reading read(String file, String text, LlmCatalogue catalogue) {
    return new CharterReader(file, catalogue).read(text);
  }

  /** What it says of a provider, all that it does taken together, on one day. */
  public CharterDecision decide(LlmProvider provider, @Nullable String service, LocalDate day) {
    return decide(provider, provider.categories(), service, day);
  }

  /**
   * What it says of a provider used for one purpose, on one day.
   *
   * @param service whose use it is; null where nobody knows
   */
  public CharterDecision decide(
      LlmProvider provider, LlmCategory category, @Nullable String service, LocalDate day) {
    return decide(provider, Set.of(category), service, day);
  }

  private CharterDecision decide(
      LlmProvider provider, Set<LlmCategory> categories, @Nullable String service, LocalDate day) {
    List<CharterRule> about =
        rules.stream()
            .filter(rule -> rule.isFor(service) && rule.target().covers(provider, categories))
            .toList();
    Optional<CharterRule> strongest =
        about.stream().filter(rule -> rule.isInForce(day)).max(STRONGEST);
    List<CharterRule> lapsed = about.stream().filter(rule -> rule.hasLapsed(day)).toList();
    return new CharterDecision(
        strongest.map(CharterRule::status).orElse(usual), strongest.orElse(null), lapsed);
  }

  /** The service from whose networks an address is; null where none is known. */
  public @Nullable String serviceOf(@Nullable String address) {
    if (address == null || addresses.isEmpty()) {
      return null;
    }
    String known = remembered.get(address);
    if (known == null) {
      known = Objects.requireNonNullElse(find(address), "");
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(address, known);
    }
    return known.isEmpty() ? null : known;
  }

  private @Nullable String find(String address) {
    for (Map.Entry<String, Networks> service : addresses.entrySet()) {
      if (service.getValue().contains(address)) {
        return service.getKey();
      }
    }
    return null;
  }

  /** What is said of a use that no rule is about. */
  public LlmStatus usual() {
    return usual;
  }

  public List<CharterService> services() {
    return services;
  }

  public List<CharterRule> rules() {
    return rules;
  }

  /** The rules that count no more on this day, as warnings. */
  public List<Problem> lapsed(LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.hasLapsed(day))
        .map(
            rule ->
                Problem.warning(
                    rule.at(),
                    "cette règle a expiré le " + rule.expires() + " : renouvelez-la ou retirez-la",
                    "this rule expired on " + rule.expires() + ": renew it or remove it"))
        .toList();
  }
}
