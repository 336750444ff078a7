package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Chart.Bar;
import fr.beffroi.compliance.report.Chart.Part;
import fr.beffroi.compliance.report.Chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How does a chart stand on a page? As a drawing below its title; for who does not see it, its
 * numbers are a table beside it, or a sentence where a page has no room.
 */
final class ChartSection {
  private final Html html;
  private final Wording wording;
  private int drawn;

  ChartSection(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  /** The drawing alone: its description says every number. */
  void alone(Chart chart, Drawing drawing) {
    html.open("div", "class", "chart");
    draw(chart, drawing, numbers(chart));
    html.close();
  }

  /** The drawing, and beside it the table of its numbers. */
  void withTable(String of, Chart chart, Drawing drawing) {
    html.open("div", "class", "pair").open("div", "class", "chart");
    draw(
        chart,
        drawing,
        wording.say(
            "Les mêmes chiffres sont dans le tableau qui suit.",
            "The same numbers are in the table that follows."));
    html.close().open("div", "class", "chart");
    table(of, chart);
    html.close().close();
  }

  private void draw(Chart chart, Drawing drawing, String description) {
    html.element("h3", chart.title());
    drawn++;
    Svg.write(drawing, "chart-" + drawn, chart.title(), description, html);
  }

  /** {@code Urbanisme : 1 234 (interdit : 200, non déclaré : 1 034). …} */
  private String numbers(Chart chart) {
    return chart.bars().stream()
        .map(bar -> bar.label() + colon() + bar.all().said() + " (" + parts(chart, bar) + ")")
        .collect(Collectors.joining(". ", "", "."));
  }

  private String parts(Chart chart, Bar bar) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      Part part = bar.parts().get(i);
      if (part.number() > 0) {
        parts.add(chart.series().get(i).name() + colon() + part.said());
      }
    }
    return String.join(", ", parts);
  }

  private String colon() {
    return wording.say(" : ", ": ");
  }

  private void table(String of, Chart chart) {
    boolean several = chart.series().size() > 1;
    html.open("table", "class", "grid figures numbers").open("thead").open("tr");
    html.element("th", of, "scope", "col");
    for (Series series : chart.series()) {
      html.element("th", series.name(), "scope", "col", "class", "number");
    }
    if (several) {
      html.element("th", wording.say("total", "total"), "scope", "col", "class", "number");
    }
    html.close().close().open("tbody");
    for (Bar bar : chart.bars()) {
      html.open("tr").element("th", bar.label(), "scope", "row");
      bar.parts().forEach(this::number);
      if (several) {
        number(bar.all());
      }
      html.close();
    }
    html.close().close();
  }

  private void number(Part part) {
    html.element("td", part.number() == 0 ? "–" : part.said(), "class", "number");
  }
}
