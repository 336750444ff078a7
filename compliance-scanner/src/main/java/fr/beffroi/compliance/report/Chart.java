package fr.beffroi.compliance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What does a chart show, however it is drawn? Bars of parts: of each part its number, and how that
 * is said to this reader.
 *
 * @param series what the parts stand for, in the order of the parts
 */
record Chart(String title, List<Series> series, List<Bar> bars) {
  /** How is a part told from those beside it, on a photocopy and without seeing colours? */
  enum Look {
    SOLID,
    HATCHED,
    PALE,
    EMPTY
  }

  /** What one part of each bar stands for. */
  record Series(String name, Look look) {}

  /** A number, and the same in words. */
  record Part(long number, String said) {}

  /**
   * One bar.
   *
   * @param brief the label where there is little room
   * @param parts as many as there are series
   * @param several whether it is the sum of what has no bar of its own: told, and not drawn, since
   *     beside it the others would be dots
   */
  record Bar(String label, String brief, List<Part> parts, Part all, boolean several) {
    Bar {
      parts = List.copyOf(parts);
      if (parts.stream().mapToLong(Part::number).sum() != all.number()) {
        throw new IllegalArgumentException(label + ": the parts are not the whole");
      }
    }
  }

  Chart {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
    for (Bar bar : bars) {
      if (bar.parts().size() != series.size()) {
        throw new IllegalArgumentException(bar.label() + " has other parts than the chart");
      }
    }
  }

  /** The same without what no bar has anything of. */
  Chart withoutEmptySeries() {
    List<Integer> kept = new ArrayList<>();
    IntStream.range(0, series.size())
        .filter(i -> bars.stream().anyMatch(bar -> bar.parts().get(i).number() > 0))
        .forEach(kept::add);
    return new Chart(
        title,
        kept.stream().map(series::get).toList(),
        bars.stream()
            .map(
                bar ->
                    new Bar(
                        bar.label(),
                        bar.brief(),
                        kept.stream().map(bar.parts()::get).toList(),
                        bar.all(),
                        bar.several()))
            .toList());
  }

  /** The number of the longest bar. */
  long most() {
    return bars.stream()
        .filter(bar -> !bar.several())
        .mapToLong(bar -> bar.all().number())
        .max()
        .orElse(0);
  }

  /** Nothing to draw, or only nothings. */
  boolean isEmpty() {
    return most() == 0;
  }
}
