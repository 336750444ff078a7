package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.Coverage.Seen;
import fr.beffroi.compliance.traffic.Coverage.Share;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What do several communes use together? Their published figures are added up and nothing is
 * counted again: what is taken away from a sum, by a commune that knows its own table, leaves whole
 * blocks of the others.
 *
 * <p>In the place of the service stands the commune. Somebody works in one commune only, so that
 * people are added too; days are the most that one block has, since whose days fall together is
 * known of none.
 */
public final class PublicationSum {
  private PublicationSum() {}

  /**
   * The sum of the tables of communes, by slug.
   *
   * @throws IllegalArgumentException where they are not of the same period, or none
   */
  public static Publication of(SortedMap<String, Publication> communes) {
    Span period = communes.values().iterator().next().period();
    if (communes.values().stream().anyMatch(one -> !one.period().equals(period))) {
      throw new IllegalArgumentException("a sum is of one period");
    }
    SortedMap<Figure, Figure> sums = new TreeMap<>(Publisher.ORDER);
    Set<YearMonth> withheld = new TreeSet<>();
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    communes.forEach(
        (slug, one) -> {
          one.figures().forEach(figure -> add(sums, slug, figure));
          withheld.addAll(one.withheld());
          signals.addAll(one.signals());
        });
    return new Publication(
        period,
        List.copyOf(sums.values()),
        withheld,
        signals,
        coverage(List.copyOf(communes.values())),
        caps(List.copyOf(communes.values())));
  }

  private static void add(SortedMap<Figure, Figure> sums, String commune, Figure figure) {
    Cell label = new Cell(commune, figure.label().subject(), figure.label().status());
    Figure labelled = figure.labelled(label);
    sums.merge(labelled, labelled, Figure::plus);
  }

  /** What one commune lacks may be missing in the sum. */
  private static Coverage coverage(List<Publication> communes) {
    Map<LogKind, List<Seen>> kinds = new EnumMap<>(LogKind.class);
    TreeSet<LocalDate> silent = new TreeSet<>();
    for (Publication one : communes) {
      silent.addAll(one.coverage().silent());
      one.coverage()
          .kinds()
          .forEach((kind, seen) -> kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(seen));
    }
    Map<LogKind, Seen> together = new EnumMap<>(LogKind.class);
    kinds.forEach((kind, seen) -> together.put(kind, worst(seen)));
    return new Coverage(communes.get(0).coverage().days(), together, silent);
  }

  private static Seen worst(List<Seen> seen) {
    return new Seen(
        seen.stream().mapToInt(Seen::days).min().orElse(0),
        common(seen.stream().map(Seen::volumes).distinct().toList()),
        common(seen.stream().map(Seen::accounts).distinct().toList()),
        common(seen.stream().map(Seen::names).distinct().toList()));
  }

  private static Share common(List<Share> shares) {
    return shares.size() == 1 ? shares.get(0) : Share.SOME;
  }

  private static Caps caps(List<Publication> communes) {
    return new Caps(
        communes.stream().mapToLong(one -> one.caps().people()).sum(),
        communes.stream().mapToLong(one -> one.caps().cells()).sum(),
        communes.stream().anyMatch(one -> one.caps().outside()),
        communes.stream().anyMatch(one -> one.caps().twice()),
        communes.stream().anyMatch(one -> one.caps().few()));
  }
}
