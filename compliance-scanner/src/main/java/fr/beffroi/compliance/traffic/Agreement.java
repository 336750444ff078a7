package fr.beffroi.compliance.traffic;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * May figures be shown beside those that were shown before? Where months are counted again, with
 * other logs or by another charter, their blocks are others, and the difference between both may be
 * of a few people. So of months that both are about, both must show the same.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * The first months of which they do not show the same; nothing where they agree.
   *
   * @param shown the period and the figures of what was shown before
   */
  public static Optional<Span> conflict(Shown shown, Publication now) {
    Set<YearMonth> both = new TreeSet<>(shown.period.months());
    both.retainAll(now.period().months());
    Set<Span> spans = new LinkedHashSet<>();
    shown.figures.forEach(figure -> spans.add(figure.span()));
    now.figures().forEach(figure -> spans.add(figure.span()));
    return spans.stream()
        .filter(span -> span.isWithin(both))
        .filter(span -> !of(span, shown.figures).equals(of(span, now.figures())))
        .findFirst();
  }

  /** What was shown of a period. */
  public record Shown(Span period, List<Figure> figures) {
    public Shown {
      figures = List.copyOf(figures);
    }
  }

  private static Set<Figure> of(Span span, List<Figure> figures) {
    Set<Figure> of = new HashSet<>();
    figures.stream()
        .filter(figure -> figure.span().equals(span))
        .map(Agreement::comparable)
        .forEach(of::add);
    return of;
  }

  /** Above 10,000 people are estimated, under a key that is never the same. */
  private static Figure comparable(Figure figure) {
    return figure.people() <= DistinctCount.EXACT ? figure : figure.withPeople(DistinctCount.EXACT);
  }
}
