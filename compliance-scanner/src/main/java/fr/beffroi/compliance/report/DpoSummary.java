package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.StoreAudit.State;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.Offence;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of the audit, on one screen? Findings by verdict, and both sides of the offence. */
final class DpoSummary {
  private final Html html;
  private final Wording wording;

  DpoSummary(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  void write(Audit audit) {
    html.element("h2", wording.say("En bref", "In short"));
    html.element("p", looked(audit));
    Map<Verdict, List<Finding>> byVerdict = byVerdict(audit.findings());
    byVerdict.remove(Verdict.OK);
    if (byVerdict.isEmpty()) {
      html.element("p", wording.say("Aucun constat.", "No finding."));
      return;
    }
    new Bars(html)
        .draw(
            wording.say("Constats par verdict.", "Findings by verdict."),
            Optional.empty(),
            byVerdict.entrySet().stream().map(this::bar).toList());
    verdicts(byVerdict);
    sides(byVerdict);
  }

  /** The gravest first, as the audit has them. */
  private static Map<Verdict, List<Finding>> byVerdict(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::verdict, LinkedHashMap::new, Collectors.toList()));
  }

  private String looked(Audit audit) {
    List<StoreAudit> stores = audit.stores();
    long read = stores.stream().filter(store -> store.state() == State.READ).count();
    long tables = stores.stream().mapToLong(store -> store.tables().size()).sum();
    return wording.number(
            read,
            new Bilingual("base lue", "store read"),
            new Bilingual("bases lues", "stores read"))
        + wording.say(" entièrement sur ", " to its end, of ")
        + wording.number(stores.size())
        + wording.say(" ; ", "; ")
        + wording.number(
            tables,
            new Bilingual("table regardée", "table looked at"),
            new Bilingual("tables regardées", "tables looked at"))
        + ".";
  }

  private Bars.Bar bar(Map.Entry<Verdict, List<Finding>> verdict) {
    int count = verdict.getValue().size();
    return new Bars.Bar(verdict.getKey().name(), count, 0, wording.number(count));
  }

  private void verdicts(Map<Verdict, List<Finding>> byVerdict) {
    html.open("table", "class", "grid");
    html.open("thead").open("tr");
    heading(wording.say("Verdict", "Verdict"), "w38");
    heading(wording.say("Où", "Where"), "w42");
    heading(wording.say("Fiches", "Records"), "w20");
    html.close().close();
    html.open("tbody");
    byVerdict.forEach(
        (verdict, findings) -> {
          html.open("tr").open("td").text(wording.say(verdict.words())).empty("br");
          html.element("span", verdict.name(), "class", "small name").close().open("td");
          findings.forEach(this::link);
          html.close().element("td", rows(findings)).close();
        });
    html.close().close();
    html.element(
        "p",
        wording.say(
            "Une même fiche peut relever de plusieurs constats : les totaux ne s'additionnent pas.",
            "A record may be in several findings: these totals do not add up."),
        "class",
        "small");
  }

  private void heading(String title, String width) {
    html.element("th", title, "scope", "col", "class", width);
  }

  private void link(Finding finding) {
    html.element(
        "a", finding.subject().toString(), "href", DpoPage.anchor(finding), "class", "name");
    html.empty("br");
  }

  private String rows(List<Finding> findings) {
    return findings.stream().allMatch(finding -> finding.volume().rows() == 0)
        ? "–"
        : wording.records(findings);
  }

  private void sides(Map<Verdict, List<Finding>> byVerdict) {
    html.element(
        "h3",
        wording.say(
            "Les deux côtés de la double infraction", "The two sides of the double offence"));
    html.open("ul");
    for (Offence offence : List.of(Offence.KEPT_TOO_LONG, Offence.DESTROYED_WITHOUT_AGREEMENT)) {
      long count =
          byVerdict.entrySet().stream()
              .filter(verdict -> verdict.getKey().offence() == offence)
              .mapToLong(verdict -> verdict.getValue().size())
              .sum();
      html.element("li", findings(count) + wording.say(" : ", ": ") + wording.say(offence.words()));
    }
    html.close();
    html.element(
        "p",
        wording.say(
            "Le remède de l'un peut être l'autre : ne détruisez rien sans l'accord des archives.",
            "The remedy of one may be the other: destroy nothing without the archives' agreement."));
  }

  private String findings(long count) {
    return wording.number(
        count, new Bilingual("constat", "finding"), new Bilingual("constats", "findings"));
  }
}
