package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Trend;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** What do the IT director and the DPO read? Every figure that may be shown, and its limits. */
final class UsageDetailsPage {
  private static final int MOST_BARS = 20;

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
    UsageCharts charts = new UsageCharts(subject, html);
    charts.byProvider(MOST_BARS);
    charts.byService(MOST_BARS);
    charts.byVolume(MOST_BARS);
    charts.byMonth();
    charts.trend();
    if (subject.trend().hasBefore()) {
      changes(html);
    }
  }

  private void changes(Html html) {
    String then = subject.months(subject.trend().before().period());
    String now = subject.months(subject.trend().now().period());
    html.open("table", "class", "grid").open("thead").open("tr");
    for (String heading : List.of(wording.say("Fournisseur", "Provider"), then, now)) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Trend.Change change : subject.trend().providers()) {
      html.open("tr").element("td", subject.words().provider(change.provider()));
      html.element("td", wording.number(change.before()));
      html.element("td", wording.number(change.now()));
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
    html.open("table", "class", "grid figures").open("thead").open("tr");
    UsageSheets sheets = new UsageSheets(subject);
    headings(html, sheets.headings(table));
    html.close().close().open("tbody");
    for (Figure figure : figures) {
      html.open("tr");
      for (Object cell : sheets.row(figure)) {
        if (cell instanceof Long number) {
          html.element("td", wording.number(number), "class", "number");
        } else {
          html.element("td", cell.toString());
        }
      }
      html.close();
    }
    html.close().close();
  }

  /** As wide as in the workbook, of which the page has a share. */
  private static void headings(Html html, List<Heading> headings) {
    double all = headings.stream().mapToDouble(Heading::millimetres).sum();
    for (Heading heading : headings) {
      long share = Math.round(100 * heading.millimetres() / all);
      html.element("th", heading.title(), "scope", "col", "class", "w" + share);
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
