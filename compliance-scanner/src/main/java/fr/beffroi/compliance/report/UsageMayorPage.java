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

  private final UsageSubject subject;
  private final Wording wording;

  UsageMayorPage(UsageSubject subject) {
    this.subject = subject;
    this.wording = subject.wording();
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
      UsageCharts charts = new UsageCharts(subject, html);
      charts.byProvider(MOST_BARS);
      charts.byService(MOST_BARS);
      charts.trend();
    }
    decisions(html);
    html.element("h2", wording.say("Ce qui n'a pas été vu", "What was not seen"));
    html.open("ul");
    subject.unseen().forEach(text -> html.element("li", text));
    html.close();
    html.element("p", subject.method(), "class", "small");
    html.close();
  }

  private void facts(Html html) {
    Totals totals = subject.totals();
    html.open("table", "class", "facts").open("tbody");
    fact(
        html,
        wording.say("Requêtes", "Requests"),
        wording.number(totals.requests()) + requestsBefore(totals));
    fact(html, wording.say("Qui", "Who"), subject.people(totals.people()));
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
        wording.say("Documents probablement collés", "Probable pastes of documents"),
        said(wording.number(totals.bursts())));
    html.close().close();
  }

  /** Nobody takes for nothing what no log says. */
  private String said(String volume) {
    return subject.publication().saysVolumes()
        ? volume
        : wording.say("inconnu : aucun journal ne le dit", "unknown: no log says it");
  }

  private String requestsBefore(Totals totals) {
    return subject.trend().hasBefore() && totals.requests() > 0
        ? ", " + subject.change(subject.trend().before().requests(), totals.requests())
        : "";
  }

  private static void fact(Html html, String name, String value) {
    html.open("tr").element("th", name, "scope", "row").element("td", value).close();
  }

  private void decisions(Html html) {
    html.element("h2", wording.say("Ce qu'il y a à décider", "What there is to decide"));
    html.open("ul");
    html.element(
        "li",
        wording.say(
            "Offrir un outil autorisé là où l'usage non déclaré montre un besoin.",
            "Offer an authorised tool where undeclared use shows a need."));
    html.element(
        "li",
        wording.say(
            "Dire dans la charte ce qui peut être saisi, et où ; former les agents.",
            "Say in the charter what may be typed in, and where; train the staff."));
    html.element(
        "li",
        wording.say(
            "Demander au délégué à la protection des données ce que valent les transferts hors de"
                + " l'Union (RGPD, articles 44 à 50).",
            "Ask the data protection officer what the transfers out of the Union are worth (GDPR,"
                + " articles 44 to 50)."));
    html.close();
  }
}
