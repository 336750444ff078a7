package fr.beffroi.compliance.report;

import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Totals;
import java.util.List;

/**
 * What does the mayor read of how artificial intelligence is used? One page: how much, what goes
 * out of the Union, which services and providers, what could not be seen, what there is to decide.
 */
final class UsageMayorPage {
  private static final int MOST_BARS = 6;
  private static final int MOST_REGIONS = 4;

  private final UsageSubject subject;
  private final Wording wording;
  private final UsageAdvice advice;

  UsageMayorPage(UsageSubject subject) {
    this.subject = subject;
    this.wording = subject.wording();
    this.advice = new UsageAdvice(subject);
  }

  String html() {
    String title =
        wording.say(
            "L'intelligence artificielle à la mairie", "Artificial intelligence in the town hall");
    return Page.of(title, wording, html -> write(html, title));
  }

  private void write(Html html, String title) {
    html.open("div", "class", "mayor");
    html.element("h1", title);
    html.element("p", subject.subtitle(), "class", "subtitle");
    html.element("p", whatItIs());
    html.element("h2", wording.say("L'essentiel", "In short"));
    List<Figure> uses = subject.publication().of(Table.USE);
    if (uses.isEmpty()) {
      html.element(
          "p",
          wording.say(
              "Aucun usage n'a été vu, ou par moins de cinq personnes : rien n'est montré.",
              "No use was seen, or by fewer than five people: nothing is shown."));
    } else {
      facts(html);
      charts(html);
    }
    decisions(html);
    html.element("h2", wording.say("Ce qui n'a pas été vu", "What was not seen"));
    html.open("ul");
    advice.unseen().forEach(text -> html.element("li", text));
    html.close();
    html.element("p", subject.method(), "class", "small");
    html.close();
  }

  private String whatItIs() {
    return wording.say(
        "Les assistants comme ChatGPT ou DeepL reçoivent ce que les agents y saisissent. Cette page"
            + " dit combien ils servent, d'après les journaux du réseau ; elle ne nomme personne et"
            + " ne sait pas ce qui a été écrit. Une requête est un échange avec un assistant. Non"
            + " déclaré : la charte de la commune n'en dit rien. Interdit : elle l'exclut.",
        "Assistants such as ChatGPT or DeepL are given what the staff type into them. This page"
            + " says how much they are used, by the logs of the network; it names nobody and does"
            + " not know what was written. A request is one exchange with an assistant. Undeclared:"
            + " the commune's charter says nothing of it. Forbidden: it rules it out.");
  }

  /** Two beside each other. */
  private void charts(Html html) {
    UsageCharts charts = new UsageCharts(subject);
    ChartSection section = new ChartSection(html, wording);
    html.open("div");
    charts.byService(MOST_BARS).ifPresent(it -> section.alone(it, ChartDrawing.bars(it)));
    charts.byProvider(MOST_BARS).ifPresent(it -> section.alone(it, ChartDrawing.bars(it)));
    charts.byRegion(MOST_REGIONS).ifPresent(it -> section.alone(it, ChartDrawing.bars(it)));
    charts.trend().or(charts::byMonth).ifPresent(it -> section.alone(it, ChartDrawing.columns(it)));
    html.close();
  }

  private void facts(Html html) {
    Totals totals = subject.totals();
    html.open("table", "class", "facts").open("tbody");
    boolean requests = totals.requests() > 0;
    long events = requests ? totals.requests() : totals.questions();
    fact(
        html,
        requests
            ? wording.say("Requêtes", "Requests")
            : wording.say("Lignes DNS (noms demandés)", "DNS lines (names asked for)"),
        wording.number(events) + before(events));
    fact(html, wording.say("Utilisé par", "Used by"), subject.people(totals.people()));
    fact(html, wording.say("Non déclaré ou interdit", "Undeclared or forbidden"), subject.share());
    fact(
        html,
        wording.say("Envoyé", "Sent"),
        said(
            wording.bytes(totals.bytes())
                + wording.say(", dont hors de l'UE : ", ", of which outside the EU: ")
                + wording.bytes(totals.bytesOutside())));
    fact(
        html,
        wording.say("Documents sans doute collés", "Probable pastes of documents"),
        said(
            wording.number(totals.bursts())
                + wording.say(
                    " (vingt pages ou plus d'un coup)", " (twenty pages or more at once)")));
    html.close().close();
  }

  /** Nobody takes for nothing what no log says. */
  private String said(String volume) {
    return subject.publication().saysVolumes()
        ? volume
        : wording.say("inconnu : aucun journal ne le dit", "unknown: no log says it");
  }

  private String before(long events) {
    return subject.trend().hasBefore()
        ? ", " + subject.change(subject.trend().before().requests(), events)
        : "";
  }

  private static void fact(Html html, String name, String value) {
    html.open("tr").element("th", name, "scope", "row").element("td", value).close();
  }

  private void decisions(Html html) {
    html.element("h2", wording.say("Ce qu'il y a à décider", "What there is to decide"));
    html.open("ul");
    advice.decisions().forEach(text -> html.element("li", text));
    html.close();
  }
}
