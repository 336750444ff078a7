package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * How do uses change from one period to the next? By what was published of each, and by nothing
 * else: both sides are sums of whole blocks of months that have none in common.
 *
 * @param points the periods of the same length that were published, the earliest first, this one
 *     the last; at most twelve
 * @param providers requests of the period just before and of this one, by what the table shows;
 *     what is used most first
 */
public record Trend(List<Point> points, List<Change> providers) {
  private static final int MOST_POINTS = 12;
  private static final Set<String> UNAUTHORISED =
      Set.of(LlmStatus.UNDECLARED.word(), LlmStatus.FORBIDDEN.word());

  /**
   * What one period adds up to.
   *
   * @param byStatus its requests by the charter's word, {@link Cell#SEVERAL} where merged
   */
  public record Point(
      Span period,
      long requests,
      SortedMap<String, Long> byStatus,
      long bytes,
      Totals.People people) {
    public Point {
      byStatus = Collections.unmodifiableSortedMap(new TreeMap<>(byStatus));
    }

    /** Of its requests how many were undeclared or forbidden. */
    public long unauthorised() {
      return UNAUTHORISED.stream().mapToLong(word -> byStatus.getOrDefault(word, 0L)).sum();
    }

    private static Point of(Span period, List<Figure> figures, ToLongFunction<Figure> events) {
      List<Figure> uses =
          figures.stream().filter(figure -> figure.table() == Figure.Table.USE).toList();
      return new Point(
          period,
          uses.stream().mapToLong(events).sum(),
          byStatus(uses, events),
          uses.stream().mapToLong(Figure::bytes).sum(),
          Totals.people(uses));
    }

    private static SortedMap<String, Long> byStatus(
        List<Figure> uses, ToLongFunction<Figure> events) {
      SortedMap<String, Long> sums = new TreeMap<>();
      uses.forEach(use -> sums.merge(use.label().status(), events.applyAsLong(use), Long::sum));
      return sums;
    }
  }

  /** One provider, or several, before and now. */
  public record Change(String provider, long before, long now) {}

  public Trend {
    points = List.copyOf(points);
    providers = List.copyOf(providers);
  }

  /** From what was published before, whatever its order. */
  public static Trend of(List<Shown> shown, Publication now) {
    Span period = now.period();
    ToLongFunction<Figure> events = events(now.figures());
    List<Point> points = new ArrayList<>();
    List<Figure> before = List.of();
    for (Span earlier = period.before(); points.size() < MOST_POINTS - 1; ) {
      Span wanted = earlier;
      List<Shown> found = shown.stream().filter(one -> one.period().equals(wanted)).toList();
      if (found.isEmpty()) {
        break;
      }
      before = points.isEmpty() ? found.get(0).figures() : before;
      points.add(0, Point.of(wanted, found.get(0).figures(), events));
      earlier = earlier.before();
    }
    points.add(Point.of(period, now.figures(), events));
    return new Trend(
        points, points.size() == 1 ? List.of() : changes(before, now.figures(), events));
  }

  private static List<Change> changes(
      List<Figure> before, List<Figure> now, ToLongFunction<Figure> events) {
    Map<String, Long> then = byProvider(before, events);
    Map<String, Long> today = byProvider(now, events);
    Set<String> all = new TreeSet<>(then.keySet());
    all.addAll(today.keySet());
    return all.stream()
        .map(one -> new Change(one, then.getOrDefault(one, 0L), today.getOrDefault(one, 0L)))
        .sorted(
            Comparator.comparingLong((Change one) -> -one.now())
                .thenComparingLong(one -> -one.before())
                .thenComparing(Change::provider))
        .toList();
  }

  private static Map<String, Long> byProvider(List<Figure> figures, ToLongFunction<Figure> events) {
    Map<String, Long> sums = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> figure.table() == Figure.Table.USE)
        .forEach(
            figure -> sums.merge(figure.label().subject(), events.applyAsLong(figure), Long::sum));
    return sums;
  }

  /** Requests; lines of DNS where no log has requests. */
  private static ToLongFunction<Figure> events(List<Figure> figures) {
    boolean requests = figures.stream().anyMatch(figure -> figure.requests() > 0);
    return requests || figures.isEmpty() ? Figure::requests : Figure::questions;
  }

  /** The period just before, and this one; nothing where the former was not published. */
  public boolean hasBefore() {
    return points.size() > 1;
  }

  public Point now() {
    return points.get(points.size() - 1);
  }

  /** Where {@link #hasBefore}. */
  public Point before() {
    return points.get(points.size() - 2);
  }
}
