package fr.beffroi.compliance.report;

import java.util.List;
import java.util.Optional;

/**
 * How is a chart drawn that a browser and the PDF's engine show alike, that a photocopier leaves
 * readable, and that a screen reader reads out? A table: each row its label, its bar and its
 * number; what is concerned is black, what stands beside it is white within a border.
 */
final class Bars {
  /** A row of it: {@code rest} stands beside what is concerned. */
  record Bar(String label, long concerned, long rest, String number) {}

  private final Html html;

  Bars(Html html) {
    this.html = html;
  }

  /**
   * @param caption what is drawn, in words
   * @param legend what black and white stand for; none where there is only one of them
   */
  void draw(String caption, Optional<Legend> legend, List<Bar> bars) {
    long most = bars.stream().mapToLong(bar -> bar.concerned() + bar.rest()).max().orElse(0);
    html.open("table", "class", "bars");
    html.open("caption").text(caption);
    legend.ifPresent(this::explain);
    html.close();
    html.open("tbody");
    for (Bar bar : bars) {
      html.open("tr").element("th", bar.label(), "scope", "row").open("td", "class", "bar");
      fill("fill", bar.concerned(), most);
      fill("rest", bar.rest(), most);
      html.close().element("td", bar.number(), "class", "number").close();
    }
    html.close().close();
  }

  /** What the two colours stand for. */
  record Legend(String concerned, String rest) {}

  private void explain(Legend legend) {
    html.text(" ").element("span", "", "class", "key fill").text(" " + legend.concerned());
    html.text(" ").element("span", "", "class", "key rest").text(" " + legend.rest());
  }

  private void fill(String look, long part, long most) {
    if (part > 0) {
      // Whatever there is shows, were it one in a million; 98 leaves room for the borders.
      long percent = Math.max(1, Math.round(98.0 * part / most));
      html.element("span", "", "class", look + " w" + percent);
    }
  }
}
