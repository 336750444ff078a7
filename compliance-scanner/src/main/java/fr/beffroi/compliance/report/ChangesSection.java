package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.Changes.Still;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.OptionalLong;

/** What has changed since the last audit, for the DPO who answers for it? */
final class ChangesSection {
  private final Html html;
  private final Wording wording;

  ChangesSection(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  void write(Changes changes) {
    html.element("h2", wording.say("Depuis le dernier audit", "Since the last audit"));
    html.element(
        "p",
        wording.say("Comparé à la situation du ", "Compared with the situation of ")
            + wording.day(changes.last().header().asOf())
            + wording.say(" – mode ", " – mode ")
            + wording.mode(changes.last().header().mode())
            + ".");
    appeared(changes.appeared());
    still(changes.still());
    past(new Bilingual("Disparus", "Gone"), changes.gone());
    past(
        new Bilingual(
            "Non regardés cette fois : on ne sait pas", "Not looked at this time: nobody knows"),
        changes.notLookedAt());
  }

  private void appeared(List<Finding> findings) {
    heading(new Bilingual("Nouveaux", "New"), findings.size());
    html.open("ul");
    for (Finding finding : findings) {
      html.open("li");
      link(finding);
      html.close();
    }
    html.close();
  }

  private void still(List<Still> findings) {
    heading(new Bilingual("Toujours là", "Still there"), findings.size());
    html.open("ul");
    for (Still finding : findings) {
      html.open("li");
      link(finding.now());
      html.text(rows(finding)).close();
    }
    html.close();
  }

  private void past(Bilingual title, List<PastFinding> findings) {
    heading(title, findings.size());
    html.open("ul");
    for (PastFinding finding : findings) {
      html.element(
          "li",
          finding.subject() + wording.say(" : ", ": ") + wording.say(finding.verdict().words()));
    }
    html.close();
  }

  private void heading(Bilingual title, int count) {
    html.element("h3", wording.say(title) + wording.say(" : ", ": ") + wording.number(count));
  }

  private void link(Finding finding) {
    html.element("a", finding.subject().toString(), "href", DpoPage.anchor(finding));
    html.text(wording.say(" : ", ": ") + wording.say(finding.verdict().words()));
  }

  /** Rows then and now, as far as both may be said. */
  private String rows(Still finding) {
    long now = finding.now().volume().rows();
    OptionalLong then = finding.then(wording.masking());
    if (now == 0 && then.orElse(0) == 0) {
      return "";
    }
    String before =
        then.isPresent()
            ? wording.records(then.getAsLong())
            : wording.say("nombre masqué", "number masked");
    return " (" + before + " → " + wording.records(now) + ")";
  }
}
