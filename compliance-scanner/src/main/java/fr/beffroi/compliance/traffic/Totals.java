package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What do the published figures add up to? Nothing here is known from elsewhere, so that a total
 * gives away nothing that its parts do not: of people there is therefore a least and a most.
 *
 * @param bytesOutside sent to providers that process outside of the European Economic Area
 */
public record Totals(
    long requests,
    long questions,
    long bytes,
    long bytesOutside,
    People people,
    People unauthorised,
    long bursts) {
  private static final Set<String> UNAUTHORISED =
      Set.of(LlmStatus.UNDECLARED.word(), LlmStatus.FORBIDDEN.word());

  /**
   * How many at least, and at most? Those who use two providers are in two figures.
   *
   * @param least 0 where nothing was published
   */
  public record People(long least, long most) {}

  public static Totals of(Publication publication, Words words) {
    List<Figure> uses = publication.of(Table.USE);
    return new Totals(
        uses.stream().mapToLong(Figure::requests).sum(),
        uses.stream().mapToLong(Figure::questions).sum(),
        uses.stream().mapToLong(Figure::bytes).sum(),
        uses.stream().filter(words::isOutside).mapToLong(Figure::bytes).sum(),
        people(uses),
        people(uses.stream().filter(use -> UNAUTHORISED.contains(use.label().status())).toList()),
        publication.of(Table.BURST).stream().mapToLong(Figure::requests).sum());
  }

  static People people(List<Figure> uses) {
    Map<Span, Map<String, Long>> largest = new HashMap<>();
    long least = 0;
    long most = 0;
    for (Figure use : uses) {
      String service = use.label().service();
      most += use.people();
      least = Math.max(least, use.people());
      // Who works in one service works in no other; of several, and of none, nobody knows.
      if (!service.isEmpty() && !service.equals(Cell.SEVERAL)) {
        largest
            .computeIfAbsent(use.span(), any -> new HashMap<>())
            .merge(service, use.people(), Math::max);
      }
    }
    for (Map<String, Long> span : largest.values()) {
      least = Math.max(least, span.values().stream().mapToLong(Long::longValue).sum());
    }
    return new People(least, most);
  }
}
