package fr.beffroi.compliance.traffic;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What is there to be shown, in whatever format? Whoever writes it has nothing else to write.
 *
 * @param withheld months with uses by fewer than five people, or by nobody that a log tells apart
 * @param signals what the logs show
 */
public record Publication(
    Span period, List<Figure> figures, Set<YearMonth> withheld, Set<Signal> signals, Caps caps) {
  /** Who is taken for one person? */
  public enum Counted {
    USERS,
    ADDRESSES,
    /** Some logs name users, others do not: one person may be both. */
    USERS_OR_ADDRESSES
  }

  public Publication {
    figures = List.copyOf(figures);
    withheld = Set.copyOf(withheld);
    signals = Set.copyOf(signals);
  }

  public Counted counted() {
    if (!signals.contains(Signal.ACCOUNT)) {
      return Counted.ADDRESSES;
    }
    // A resolver names nobody.
    return signals.contains(Signal.DNS) ? Counted.USERS_OR_ADDRESSES : Counted.USERS;
  }

  public List<Figure> of(Figure.Table table) {
    return figures.stream().filter(figure -> figure.table() == table).toList();
  }
}
