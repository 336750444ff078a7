package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.StoreAudit.State;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.retention.Offence;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * What does the mayor read, decide and sign? One page of A4: what was looked at, what was found in
 * plain words with a decision beside it, why neither keeping nor destroying is safe, what was not
 * read. Always masked: it is made to be passed round.
 *
 * <p>It stays one page whatever the audit: decisions are seven kinds, examples two, unread stores
 * three, and names are cut; the rest is counted and stands in the DPO's report. Nothing is called
 * unlawful: that is a judge's word.
 */
final class MayorPage {
  private static final int MOST_STORES = 3;

  private final Audit audit;
  private final Wording wording;
  private final List<Finding> findings;

  MayorPage(Audit whole, Locale locale) {
    audit = SharedNames.in(whole);
    this.wording = new Wording(new ReportOptions(locale, true));
    this.findings = audit.findings().stream().filter(it -> !it.verdict().isOk()).toList();
  }

  String html() {
    String title =
        wording.say("Nos données : ce que le maire décide", "Our data: what the mayor decides");
    return Page.of(title, wording, html -> write(html, title));
  }

  private void write(Html html, String title) {
    html.open("div", "class", "mayor");
    html.element("h1", title);
    html.element("p", subtitle(), "class", "subtitle");
    html.element("h2", wording.say("Ce qui a été regardé", "What was looked at"));
    html.element("p", looked());
    new DecisionTable(html, wording).write(findings);
    sides(html);
    unread(html);
    signatures(html);
    html.element("p", foot(), "class", "small");
    html.close();
  }

  private String subtitle() {
    return Printable.cut(audit.register().controller().name())
        + wording.say(" – situation au ", " – as of ")
        + wording.day(audit.header().asOf());
  }

  private String looked() {
    List<StoreAudit> stores = audit.stores();
    long whole = stores.stream().filter(store -> store.state() == State.READ).count();
    long partly = stores.stream().filter(store -> store.state() == State.PARTLY_READ).count();
    long personal =
        stores.stream()
            .flatMap(store -> store.tables().stream())
            .filter(table -> table.personal().stream().anyMatch(MayorPage::isSomebodys))
            .count();
    return wording.say(
            "Les logiciels de la commune gardent leurs données dans "
                + wording.number(
                    stores.size(), new Bilingual("base", "store"), new Bilingual("bases", "stores"))
                + " ; lues en entier : "
                + whole
                + ", en partie : "
                + partly
                + ", non lues : "
                + (stores.size() - whole - partly)
                + ". Des données sur des personnes ont été trouvées dans "
                + wording.number(
                    personal, new Bilingual("table", "table"), new Bilingual("tables", "tables"))
                + ". Seuls des nombres et des dates en sont sortis, jamais le nom de quelqu'un.",
            "The commune's software keeps its data in "
                + wording.number(
                    stores.size(), new Bilingual("base", "store"), new Bilingual("bases", "stores"))
                + "; read to the end: "
                + whole
                + ", in part: "
                + partly
                + ", not read: "
                + (stores.size() - whole - partly)
                + ". Data about people were found in "
                + wording.number(
                    personal, new Bilingual("table", "table"), new Bilingual("tables", "tables"))
                + ". Only numbers and dates came out of them, never anybody's name.")
        + wording.say(" Lecture : ", " Reading: ")
        + wording.mode(audit.header().mode())
        + ".";
  }

  private static boolean isSomebodys(ColumnAudit column) {
    return column.score().personal() && column.dismissal().isEmpty();
  }

  private void sides(Html html) {
    html.element("h2", wording.say("Pourquoi ne pas tout effacer ?", "Why not erase everything?"));
    html.open("table", "class", "sides").open("tbody").open("tr");
    side(
        html,
        Offence.KEPT_TOO_LONG,
        wording.say(
            "Garder trop longtemps expose la commune", "Keeping too long exposes the commune"));
    side(
        html,
        Offence.DESTROYED_WITHOUT_AGREEMENT,
        wording.say(
            "Détruire sans accord l'expose aussi", "Destroying without agreement exposes it too"));
    html.close().close().close();
  }

  private void side(Html html, Offence offence, String title) {
    long count = findings.stream().filter(it -> it.verdict().offence() == offence).count();
    html.open("td").element("b", title).empty("br").text(wording.say(offence.words()));
    html.empty("br");
    html.text(
        wording.number(
                count, new Bilingual("constat", "finding"), new Bilingual("constats", "findings"))
            + wording.say(" de ce côté.", " on this side."));
    html.close();
  }

  private void unread(Html html) {
    List<StoreAudit> unread =
        audit.stores().stream().filter(store -> store.state() != State.READ).toList();
    html.element("h2", wording.say("Ce qui n'a pas été lu", "What was not read"));
    if (unread.isEmpty()) {
      html.element("p", wording.say("Toutes les bases ont été lues.", "Every store was read."));
      return;
    }
    html.element(
        "p",
        wording.say("Personne ne sait ce qu'il en est de : ", "Nobody knows how things stand in: ")
            + stores(unread)
            + ".");
  }

  private String stores(List<StoreAudit> unread) {
    StringBuilder text = new StringBuilder();
    for (StoreAudit store : unread.subList(0, Math.min(MOST_STORES, unread.size()))) {
      text.append(text.isEmpty() ? "" : wording.say(" ; ", "; "))
          .append(Printable.cut(store.store()));
      text.append(" (").append(UnreadSection.state(store.state(), wording)).append(')');
    }
    if (unread.size() > MOST_STORES) {
      int more = unread.size() - MOST_STORES;
      text.append(wording.say(" ; et ", "; and "));
      text.append(
          wording.number(more, new Bilingual("autre", "other"), new Bilingual("autres", "others")));
    }
    return text.toString();
  }

  private void signatures(Html html) {
    Controller controller = audit.register().controller();
    html.element("h2", wording.say("Signatures", "Signatures"));
    html.open("table", "class", "signatures").open("tbody").open("tr");
    signature(html, wording.say("Le maire", "The mayor"), controller.representative());
    signature(
        html,
        wording.say("Le délégué à la protection des données", "The data protection officer"),
        controller.dpo());
    html.close().close().close();
  }

  private void signature(Html html, String title, String name) {
    html.open("td").element("b", title).empty("br").text(Printable.cut(name)).empty("br");
    html.element(
        "span", wording.say("Date et signature :", "Date and signature:"), "class", "small");
    html.close();
  }

  private String foot() {
    AuditHeader header = audit.header();
    return wording.say(
            "Beffroi recommande, le maire décide ; signer cette page ne détruit rien. Le détail est"
                + " dans le rapport du délégué. Beffroi ",
            "Beffroi recommends, the mayor decides; signing this page destroys nothing. The detail is"
                + " in the officer's report. Beffroi ")
        + header.version()
        + wording.say(", règles ", ", rules ")
        + header.rulePack().substring(0, Math.min(16, header.rulePack().length()))
        + ".";
  }
}
