package fr.beffroi.compliance.traffic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * In which blocks is one table shown, month by month? A month with too few people waits for its
 * whole quarter, a quarter for its whole year; never for any other months.
 *
 * <p>So what is shown of a month depends on that month alone, what is shown of a quarter on that
 * quarter: two reports whose periods overlap show the same blocks of what they share, and the
 * difference between them is of whole blocks again.
 */
final class Months {
  private static final List<Function<YearMonth, Span>> STEPS =
      List.of(Span::month, Span::quarter, Span::year);

  private final SortedMap<YearMonth, Map<Cell, Tally>> cells = new TreeMap<>();

  /** What is put together is a copy of what was let in, and no larger. */
  private final Room room = new Room(Long.MAX_VALUE);

  Map<Cell, Tally> of(YearMonth month) {
    return cells.computeIfAbsent(month, any -> new HashMap<>());
  }

  /**
   * Hands over each block that may be shown.
   *
   * @param covered the months that the report is about, whole
   * @return the months of which nothing may be shown
   */
  Set<YearMonth> show(Set<YearMonth> covered, BiConsumer<Span, Block> reader) {
    Set<YearMonth> left = new TreeSet<>(cells.keySet());
    left.retainAll(covered);
    for (Function<YearMonth, Span> step : STEPS) {
      for (Span span : new ArrayList<>(left).stream().map(step).distinct().toList()) {
        if (span.isWithin(covered)) {
          show(span, left, reader);
        }
      }
    }
    return left;
  }

  private void show(Span span, Set<YearMonth> left, BiConsumer<Span, Block> reader) {
    List<YearMonth> months = span.months().stream().filter(left::contains).toList();
    List<Block> blocks = new Protection(room).blocks(together(months));
    if (!blocks.isEmpty()) {
      blocks.forEach(block -> reader.accept(span, block));
      months.forEach(left::remove);
    }
  }

  private Map<Cell, Tally> together(List<YearMonth> months) {
    Map<Cell, Tally> all = new HashMap<>();
    for (YearMonth month : months) {
      of(month)
          .forEach((cell, tally) -> all.computeIfAbsent(cell, any -> new Tally(room)).add(tally));
    }
    return all;
  }
}
