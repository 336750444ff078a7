package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.retention.Offence;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * How does the DPO read one finding? What the register says, what the data say, what the law says,
 * on which side of the double offence, and what to do.
 */
final class FindingSection {
  /** More years than this are drawn by decade. */
  private static final int MOST_BARS = 30;

  private static final Bilingual CONFIRM =
      new Bilingual(
          "À confirmer par vos archives départementales",
          "To be confirmed by your departmental archives");

  private final Html html;
  private final Wording wording;
  private final LawSection law;
  private final RegisterWords register;
  private final List<Finding> all;

  FindingSection(Html html, Wording wording, Audit audit) {
    this.html = html;
    this.wording = wording;
    this.law = new LawSection(html, wording);
    this.register = new RegisterWords(wording, audit.register());
    this.all = audit.findings();
  }

  void write(Finding finding) {
    html.open("section", "class", "finding", "id", "f-" + finding.id());
    html.open("h3").element("span", finding.verdict().name(), "class", "code");
    html.text(" " + wording.say(finding.verdict().words())).close();
    html.element("p", finding.subject().toString(), "class", "subject");
    if (finding.needsConfirmation()) {
      html.element("p", wording.say(CONFIRM), "class", "confirm");
    }
    html.open("table", "class", "facts").open("tbody");
    row(wording.say("Ce que dit le registre", "What the register says"), () -> register(finding));
    row(wording.say("Ce que disent les données", "What the data say"), () -> data(finding));
    row(wording.say("Ce que dit la loi", "What the law says"), () -> law.write(finding));
    if (finding.verdict().offence() != Offence.NEITHER) {
      row(
          wording.say("De quel côté", "On which side"),
          () -> paragraph(wording.say(finding.verdict().offence().words())));
    }
    row(
        wording.say("Que faire", "What to do"),
        () -> paragraph(wording.say(finding.verdict().remedy())));
    html.close().close();
    html.close();
  }

  private void row(String title, Runnable content) {
    html.open("tr").element("th", title, "scope", "row").open("td");
    content.run();
    html.close().close();
  }

  private void paragraph(String text) {
    html.element("p", text);
  }

  private void register(Finding finding) {
    register.of(finding).forEach(this::paragraph);
  }

  private void data(Finding finding) {
    Volume volume = finding.volume();
    boolean counted = !volume.equals(Volume.NOT_COUNTED);
    if (counted) {
      paragraph(volume(volume));
      years(finding);
    }
    for (Bilingual reason : wording.masking().reasons(finding.reasons())) {
      paragraph(wording.say(reason));
    }
    if (!counted && finding.reasons().isEmpty()) {
      paragraph(wording.say("Rien n'a été compté.", "Nothing was counted."));
    }
    queries(finding.queries());
  }

  private String volume(Volume volume) {
    String text = wording.records(volume.rows());
    if (wording.masking().hides(volume.rows())) {
      return text;
    }
    OptionalLong bytes = volume.bytes();
    if (bytes.isPresent()) {
      text += wording.say(", environ ", ", about ") + wording.bytes(bytes.getAsLong());
    }
    Optional<Extremes> extremes = volume.extremes();
    return extremes.isEmpty()
        ? text
        : text
            + wording.say(" ; dates extrêmes : du ", "; extreme dates: from ")
            + wording.day(extremes.get().earliest())
            + wording.say(" au ", " to ")
            + wording.day(extremes.get().latest());
  }

  private void years(Finding finding) {
    SortedMap<Integer, Long> byYear = finding.volume().byYear();
    boolean wide = !byYear.isEmpty() && byYear.lastKey() - byYear.firstKey() > MOST_BARS;
    List<YearSpan> spans = YearSpan.of(finding, all, wording.masking(), wide ? 10 : 1);
    if (spans.isEmpty()) {
      return;
    }
    boolean beside = spans.stream().anyMatch(span -> span.others() > 0);
    new Bars(html)
        .draw(
            wording.say(
                "Fiches par année de la date de départ.", "Records by year of the starting date."),
            beside ? Optional.of(legend()) : Optional.empty(),
            spans.stream().map(this::bar).toList());
  }

  private Bars.Legend legend() {
    return new Bars.Legend(
        wording.say("ce constat", "this finding"),
        wording.say("autres constats de la même table", "other findings of the same table"));
  }

  private Bars.Bar bar(YearSpan span) {
    String years =
        span.first() == span.last()
            ? Integer.toString(span.first())
            : span.first() + "–" + span.last();
    String number = wording.number(span.concerned());
    return new Bars.Bar(
        years,
        span.concerned(),
        span.others(),
        span.others() == 0 ? number : number + " + " + wording.number(span.others()));
  }

  private void queries(List<String> queries) {
    if (!queries.isEmpty()) {
      html.element(
          "p",
          wording.say("Requête pour recompter :", "Query that counts it again:"),
          "class",
          "small");
    }
    queries.forEach(html::preformatted);
  }
}
