package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.rules.Problem;
import java.util.Optional;

/**
 * What does the DPO read? Everything: the summary, each finding with its authority, where personal
 * data lie, what the register and the stores do not say of each other, what was not read, and how
 * the audit was made.
 */
final class DpoPage {
  private final Audit audit;
  private final Wording wording;
  private final Optional<PastAudit> last;

  DpoPage(Audit audit, ReportOptions options) {
    this.audit = options.shown(audit);
    this.wording = new Wording(options);
    this.last = options.last();
  }

  String html() {
    String title =
        wording.say("Audit des durées de conservation : ", "Retention audit: ")
            + audit.register().controller().name();
    return Page.of(title, wording, html -> write(html, title));
  }

  private void write(Html html, String title) {
    html.element("h1", title);
    html.element("p", subtitle(), "class", "subtitle");
    if (wording.masking().on()) {
      html.element("p", masked(), "class", "note");
    }
    new DpoSummary(html, wording).write(audit);
    last.ifPresent(it -> new ChangesSection(html, wording).write(Changes.between(it, audit)));
    chapter(html, wording.say("Constats", "Findings"));
    FindingSection section = new FindingSection(html, wording, audit);
    audit.findings().stream().filter(it -> !it.verdict().isOk()).forEach(section::write);
    conforming(html, section);
    new DataMap(html, wording).write(audit);
    new RegisterDrift(html, wording).write(audit);
    new UnreadSection(html, wording).write(audit);
    method(html);
  }

  /** What is in order is said last, and said. */
  private void conforming(Html html, FindingSection section) {
    if (audit.findings().stream().anyMatch(finding -> finding.verdict().isOk())) {
      chapter(html, wording.say("Ce qui est conforme", "What is in order"));
      audit.findings().stream().filter(it -> it.verdict().isOk()).forEach(section::write);
    }
  }

  private String subtitle() {
    return wording.say("Situation au ", "As of ")
        + wording.day(audit.header().asOf())
        + wording.say(" – mode ", " – mode ")
        + wording.mode(audit.header().mode());
  }

  private String masked() {
    return wording.say(
        "Version partagée : les nombres de fiches inférieurs à 5 sont masqués, et ceux qui"
            + " permettraient de les retrouver ne sont pas donnés.",
        "Shared version: numbers of records under 5 are masked, and numbers that would give them"
            + " back are left out.");
  }

  private void method(Html html) {
    chapter(html, wording.say("Comment l'audit a été fait", "How the audit was made"));
    AuditHeader header = audit.header();
    html.open("table", "class", "facts").open("tbody");
    fact(html, wording.say("Commune", "Commune"), header.commune());
    fact(
        html,
        wording.say("Délégué à la protection des données", "Data protection officer"),
        audit.register().controller().dpo());
    fact(html, wording.say("Situation au", "As of"), wording.day(header.asOf()));
    fact(html, wording.say("Mode", "Mode"), wording.mode(header.mode()));
    fact(
        html,
        wording.say("Début et fin", "Beginning and end"),
        header.startedAt() + " – " + header.endedAt());
    fact(html, "Beffroi", header.version());
    fact(html, wording.say("Paquet de règles (SHA-256)", "Rule pack (SHA-256)"), header.rulePack());
    fact(
        html,
        wording.say("Audit précédent (SHA-256)", "Previous audit (SHA-256)"),
        header.previous().orElse(wording.say("aucun", "none")));
    html.close().close();
    notes(html);
  }

  private void notes(Html html) {
    html.element(
        "h3",
        wording.say(
            "Règles dépassées et autres remarques", "Rules past their date, and other remarks"));
    if (audit.notes().isEmpty()) {
      html.element("p", wording.say("Aucune.", "None."));
      return;
    }
    html.open("ul");
    for (Problem note : audit.notes()) {
      html.open("li").text(wording.say(note.french(), note.english()));
      html.element("span", " (" + note.at() + ")", "class", "small").close();
    }
    html.close();
  }

  private static void fact(Html html, String title, String text) {
    html.open("tr").element("th", title, "scope", "row").element("td", text).close();
  }

  private static void chapter(Html html, String title) {
    html.element("h2", title);
  }

  /** Where a finding stands on the page. */
  static String anchor(Finding finding) {
    return "#f-" + finding.id();
  }
}
