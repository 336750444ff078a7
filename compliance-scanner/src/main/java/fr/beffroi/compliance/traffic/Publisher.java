package fr.beffroi.compliance.traffic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How do counts become a publication? Each table in blocks, and nothing beside them. */
final class Publisher {
  /** By what a figure is about, not by how much there is of it. */
  static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::table)
          .thenComparing((Figure figure) -> figure.span().first())
          .thenComparing(figure -> figure.span().last())
          .thenComparing(Figure::label);

  private final Span period;
  private final Set<Signal> signals;
  private final Coverage coverage;
  private final Caps caps;
  private final List<Figure> figures = new ArrayList<>();
  private boolean few;

  Publisher(Span period, Set<Signal> signals, Coverage coverage, Caps caps) {
    this.period = period;
    this.signals = signals;
    this.coverage = coverage;
    this.caps = caps;
  }

  Publication publish(
      Months uses, Months pasted, Months evasions, Months automatic, Months denied) {
    Set<YearMonth> withheld = show(Figure.Table.USE, uses);
    show(Figure.Table.BURST, pasted);
    show(Figure.Table.EVASION, evasions);
    show(Figure.Table.AUTOMATIC, automatic);
    show(Figure.Table.DENIED, denied);
    figures.sort(ORDER);
    return new Publication(
        period, figures, withheld, signals, coverage, few ? caps.withFew() : caps);
  }

  private Set<YearMonth> show(Figure.Table table, Months months) {
    return months.show(
        new TreeSet<>(period.months()),
        (span, block) -> {
          figures.add(Figure.of(table, span, block));
          few |= block.tally().hasFew();
        });
  }
}
