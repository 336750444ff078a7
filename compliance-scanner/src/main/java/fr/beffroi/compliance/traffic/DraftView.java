package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.CharterDecision;
import fr.beffroi.ingest.enrich.llm.CharterRule;
import fr.beffroi.ingest.enrich.llm.CharterService;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmCategory;
import fr.beffroi.ingest.enrich.llm.LlmProvider;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What would a draft of the charter say of what was published? Nothing is counted again: of each
 * block that the charter in force gives, the draft is asked what it says of everything that the
 * block's label allows. So a draft shows no figure that the report does not, and may be tried as
 * often as one likes.
 *
 * <p>Where its answers differ, by service, by purpose, by day or by provider of a merged block, it
 * depends.
 */
public final class DraftView {
  private final LlmCatalogue catalogue;
  private final Charter inForce;
  private final Charter draft;

  /**
   * What becomes of one block of uses.
   *
   * @param before the word of the charter in force, {@link Cell#SEVERAL} where merged
   * @param after that of the draft, {@link Cell#SEVERAL} where it depends
   * @param unknown whether neither has a rule about any of it
   */
  public record Change(Figure figure, String before, String after, boolean unknown) {
    public boolean becomes(LlmStatus status) {
      return after.equals(status.word()) && !before.equals(after);
    }
  }

  /** A use that a block may hold. */
  private record Use(
      LlmProvider provider, LlmCategory category, @Nullable String service, LocalDate day) {
    CharterDecision under(Charter charter) {
      return charter.decide(provider, category, service, day);
    }
  }

  /** Compares a draft with the charter in force, by the services of the latter. */
  public DraftView(LlmCatalogue catalogue, Charter inForce, Charter draft) {
    this.catalogue = catalogue;
    this.inForce = inForce;
    this.draft = draft;
  }

  /** What becomes of each block of uses. */
  public List<Change> of(Publication publication) {
    return publication.of(Figure.Table.USE).stream().map(this::change).toList();
  }

  private Change change(Figure figure) {
    Cell label = figure.label();
    Set<String> words = new TreeSet<>();
    boolean unknown = true;
    for (Use use : uses(figure)) {
      CharterDecision now = use.under(inForce);
      if (label.status().equals(Cell.SEVERAL) || label.status().equals(now.status().word())) {
        CharterDecision then = use.under(draft);
        words.add(then.status().word());
        unknown &= now.rule() == null && then.rule() == null;
      }
    }
    boolean sure = words.size() == 1;
    return new Change(
        figure,
        label.status(),
        sure ? words.iterator().next() : Cell.SEVERAL,
        unknown && !words.isEmpty());
  }

  private List<Use> uses(Figure figure) {
    List<Use> uses = new ArrayList<>();
    for (LlmProvider provider : providers(figure.label().subject())) {
      for (LlmCategory category : categories(provider)) {
        for (String service : services(figure.label().service())) {
          days(figure.span())
              .forEach(day -> uses.add(new Use(provider, category, named(service), day)));
        }
      }
    }
    return uses;
  }

  private Collection<LlmProvider> providers(String subject) {
    if (subject.equals(Cell.SEVERAL)) {
      return catalogue.providers();
    }
    LlmProvider provider = catalogue.provider(subject);
    return provider == null ? List.of() : List.of(provider);
  }

  private static Set<LlmCategory> categories(LlmProvider provider) {
    Set<LlmCategory> categories = EnumSet.noneOf(LlmCategory.class);
    provider.domains().forEach(domain -> categories.add(domain.category()));
    provider.agents().forEach(agent -> categories.add(agent.category()));
    return categories;
  }

  /** The ids that it may be; an empty one is a service that nobody knows. */
  private List<String> services(String service) {
    if (!service.equals(Cell.SEVERAL)) {
      return List.of(service);
    }
    List<String> all = new ArrayList<>(List.of(""));
    inForce.services().stream().map(CharterService::id).forEach(all::add);
    return all;
  }

  private static @Nullable String named(String service) {
    return service.isEmpty() ? null : service;
  }

  /** The first day, and each on which a rule of either charter begins or has expired. */
  private Set<LocalDate> days(Span span) {
    Set<LocalDate> days = new TreeSet<>(Set.of(span.firstDay()));
    for (Charter charter : List.of(inForce, draft)) {
      for (CharterRule rule : charter.rules()) {
        LocalDate from = rule.from();
        LocalDate expires = rule.expires();
        add(days, from, span);
        add(days, expires == null ? null : expires.plusDays(1), span);
      }
    }
    return days;
  }

  private static void add(Set<LocalDate> days, @Nullable LocalDate day, Span span) {
    if (day != null && day.isAfter(span.firstDay()) && !day.isAfter(span.lastDay())) {
      days.add(day);
    }
  }
}
