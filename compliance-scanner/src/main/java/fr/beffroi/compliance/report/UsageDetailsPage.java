package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Trend;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What do the IT director and the DPO read? Every figure that may be shown, and its limits. */
final class UsageDetailsPage {
  private static final int MOST_BARS = 15;

  private final UsageSubject subject;
  private final Wording wording;

  UsageDetailsPage(UsageSubject subject) {
    this.subject = subject;
    this.wording = subject.wording();
  }

  String html() {
    String title =
        wording.say(
            "Usage de l'intelligence artificielle : détails",
            "Use of artificial intelligence: details");
    return Page.of(
        title,
        wording,
        html -> {
          html.element("h1", title);
          html.element("p", subject.subtitle(), "class", "subtitle");
          html.element("p", subject.method());
          charts(html);
          tables(html);
          limits(html);
        });
  }

  private void charts(Html html) {
    if (subject.publication().of(Table.USE).isEmpty()) {
      return;
    }
    html.element("h2", wording.say("En graphiques", "In charts"));
    UsageCharts charts = new UsageCharts(subject);
    ChartSection section = new ChartSection(html, wording);
    String service = subject.words().heading();
    String provider = wording.say("Fournisseur", "Provider");
    String period = wording.say("Période", "Period");
    bars(section, service, charts.byService(MOST_BARS));
    bars(section, provider, charts.byProvider(MOST_BARS));
    bars(section, service, charts.sentByService(MOST_BARS));
    bars(section, wording.say("Pays", "Country"), charts.byRegion(MOST_BARS));
    charts.byMonth().ifPresent(it -> section.withTable(period, it, ChartDrawing.columns(it)));
    charts.trend().ifPresent(it -> section.withTable(period, it, ChartDrawing.columns(it)));
    if (subject.trend().hasBefore()) {
      changes(html);
    }
  }

  private static void bars(ChartSection section, String of, Optional<Chart> chart) {
    chart.ifPresent(it -> section.withTable(of, it, ChartDrawing.bars(it)));
  }

  private void changes(Html html) {
    Trend trend = subject.trend();
    html.element(
        "h3", wording.say("Par fournisseur, avant et maintenant", "By provider, before and now"));
    html.open("table", "class", "grid figures").open("thead").open("tr");
    html.element("th", wording.say("Fournisseur", "Provider"), "scope", "col");
    for (Trend.Point point : List.of(trend.before(), trend.now())) {
      html.element("th", subject.months(point.period()), "scope", "col", "class", "number");
    }
    html.close().close().open("tbody");
    for (Trend.Change change : trend.providers()) {
      html.open("tr");
      html.element("th", subject.words().provider(change.provider()), "scope", "row");
      html.element("td", wording.number(change.before()), "class", "number");
      html.element("td", wording.number(change.now()), "class", "number");
      html.close();
    }
    html.close().close();
  }

  private void tables(Html html) {
    for (Table table : Table.values()) {
      List<Figure> figures = subject.figures(table);
      if (!figures.isEmpty()) {
        html.element("h2", UsageSheets.title(table, wording));
        grid(html, table, figures);
      }
    }
  }

  private void grid(Html html, Table table, List<Figure> figures) {
    UsageSheets sheets = new UsageSheets(subject);
    List<List<Object>> rows = figures.stream().map(sheets::row).toList();
    List<Boolean> numbers = numbers(rows);
    html.open("table", "class", "grid figures").open("thead").open("tr");
    headings(html, sheets.headings(table), numbers);
    html.close().close().open("tbody");
    for (List<Object> row : rows) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        String said =
            row.get(i) instanceof Long some ? wording.number(some) : row.get(i).toString();
        html.element("td", said, "class", numbers.get(i) ? "number" : "text");
      }
      html.close();
    }
    html.close().close();
  }

  /** Which columns have numbers: what nobody knows stands where its number would. */
  private static List<Boolean> numbers(List<List<Object>> rows) {
    return IntStream.range(0, rows.get(0).size())
        .mapToObj(i -> rows.stream().anyMatch(row -> row.get(i) instanceof Long))
        .toList();
  }

  /** As wide as in the workbook, of which the page has a share; above numbers at their end. */
  private static void headings(Html html, List<Heading> headings, List<Boolean> numbers) {
    double all = headings.stream().mapToDouble(Heading::millimetres).sum();
    for (int i = 0; i < headings.size(); i++) {
      long share = Math.round(100 * headings.get(i).millimetres() / all);
      String look = "w" + share + (numbers.get(i) ? " end" : "");
      html.element("th", headings.get(i).title(), "scope", "col", "class", look);
    }
  }

  private void limits(Html html) {
    html.element("h2", wording.say("Limites", "Limits"));
    html.open("ul");
    subject.unseen().forEach(text -> html.element("li", text));
    subject
        .publication()
        .counting()
        .ifPresent(how -> html.element("li", subject.wording().say(how)));
    if (subject.publication().caps().twice()) {
      html.element(
          "li",
          wording.say(
              "faute de place, des requêtes que voient deux journaux comptent deux fois",
              "for lack of room, requests that two logs see count twice"));
    }
    if (!subject.publication().withheld().isEmpty()) {
      html.element(
          "li",
          wording.say(
                  "mois non montrés, moins de cinq personnes : ",
                  "months not shown, fewer than five people: ")
              + subject.publication().withheld().stream()
                  .sorted()
                  .map(YearMonth::toString)
                  .collect(Collectors.joining(", ")));
    }
    if (subject.publication().caps().outside()) {
      html.element(
          "li",
          wording.say(
              "les journaux ont aussi des usages d'autres mois, qui ne sont pas comptés ici",
              "the logs have uses of other months too, which are not counted here"));
    }
    long leftOut = subject.publication().caps().people() + subject.publication().caps().cells();
    if (leftOut > 0) {
      html.element(
          "li",
          wording.say("laissé de côté faute de place : ", "left out for lack of room: ")
              + wording.number(leftOut));
    }
    html.element(
        "li",
        wording.say(
            "un dépôt probable est un envoi de 64 Kio en deux minutes ; sa taille est une moyenne"
                + " arrondie",
            "a probable paste is 64 KiB sent within two minutes; its size is a rounded mean"));
    html.close();
  }
}
