package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.llm.LlmDomain.Kind;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Is the catalogue sound? Two providers with one name; names that others share, which would count
 * every reader of a search engine as a user; entries at which nobody has looked for a year.
 */
public final class LlmLint {
  private final LlmCatalogue catalogue;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, LlmProvider> domains = new HashMap<>();
  private final Map<String, LlmProvider> agents = new HashMap<>();

  private LlmLint(LlmCatalogue catalogue, LocalDate today) {
    this.catalogue = catalogue;
    this.today = today;
  }

  /** What could not be read, and what should be looked at. */
  public static List<Problem> of(LlmCatalogue catalogue, LocalDate today) {
    return new LlmLint(catalogue, today).run();
  }

  private List<Problem> run() {
    problems.addAll(catalogue.problems());
    catalogue.providers().forEach(this::collect);
    for (LlmProvider provider : catalogue.providers()) {
      provider.domains().forEach(domain -> look(domain, provider));
      lookAtAge(provider);
    }
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.at().file())
                .thenComparing(problem -> problem.at().line()))
        .toList();
  }

  private void collect(LlmProvider provider) {
    for (LlmDomain domain : provider.domains()) {
      LlmProvider first = domains.putIfAbsent(key(domain.kind(), domain.name()), provider);
      if (first != null) {
        problems.add(twice(domain.at(), domain.name(), first));
      }
    }
    for (LlmAgent agent : provider.agents()) {
      LlmProvider first = agents.putIfAbsent(agent.product(), provider);
      if (first != null) {
        problems.add(twice(agent.at(), agent.product(), first));
      }
    }
  }

  private void look(LlmDomain domain, LlmProvider provider) {
    if (SharedDomains.covers(domain)) {
      problems.add(
          Problem.error(
              domain.at(),
              "'"
                  + domain.name()
                  + "' sert à bien d'autres choses : nommez l'hôte de l'assistant lui-même",
              "'" + domain.name() + "' serves many other things: name the assistant's own host"));
    }
    lookAbove(domain, provider);
  }

  /** A name below another's is taken out of it: right among products of one operator only. */
  private void lookAbove(LlmDomain domain, LlmProvider provider) {
    String name = domain.name();
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      LlmProvider above = domains.get(key(Kind.SUFFIX, name.substring(dot + 1)));
      if (above == null) {
        continue;
      }
      if (!above.operator().equals(provider.operator())) {
        problems.add(
            Problem.warning(
                domain.at(),
                "'" + name + "' est sous un domaine de '" + above.id() + "', d'un autre opérateur",
                "'" + name + "' is below a domain of '" + above.id() + "', another operator's"));
      } else if (above.equals(provider) && domain.category() == categoryOf(above, name, dot)) {
        lookWhetherNeeded(domain);
      }
    }
  }

  private static LlmCategory categoryOf(LlmProvider provider, String name, int dot) {
    return provider.domains().stream()
        .filter(
            domain -> domain.kind() == Kind.SUFFIX && domain.name().equals(name.substring(dot + 1)))
        .map(LlmDomain::category)
        .findFirst()
        .orElseThrow();
  }

  private void lookWhetherNeeded(LlmDomain domain) {
    if (!domain.automatic()) {
      problems.add(
          Problem.warning(
              domain.at(),
              "'" + domain.name() + "' est déjà compris dans un domaine plus court : retirez-le",
              "'" + domain.name() + "' is within a shorter domain already: remove it"));
    }
  }

  private void lookAtAge(LlmProvider provider) {
    if (provider.notedOn().plusYears(1).isBefore(today)) {
      problems.add(
          Problem.warning(
              provider.at(),
              "personne n'a relu '" + provider.id() + "' depuis le " + provider.notedOn(),
              "nobody has looked at '" + provider.id() + "' since " + provider.notedOn()));
    }
  }

  private static Problem twice(Location at, String name, LlmProvider first) {
    return Problem.error(
        at,
        "'" + name + "' est déjà à '" + first.id() + "' (" + first.at() + ") : gardez-en un",
        "'" + name + "' is of '" + first.id() + "' already (" + first.at() + "): keep one");
  }

  private static String key(Kind kind, String name) {
    return kind + " " + name;
  }
}
