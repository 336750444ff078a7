package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditHeader;
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
  private static final int EXAMPLES = 2;
  private static final int MOST_STORES = 3;
  private static final int LONGEST_NAME = 40;

  private final Audit audit;
  private final Wording wording;
  private final List<Finding> findings;

  MayorPage(Audit audit, Locale locale) {
    this.audit = audit;
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
    decisions(html);
    sides(html);
    unread(html);
    signatures(html);
    html.element("p", foot(), "class", "small");
    html.close();
  }

  private String subtitle() {
    return cut(audit.register().controller().name())
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
            .filter(table -> !table.personal().isEmpty())
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
            + ". Only numbers and dates came out of them, never anybody's name.");
  }

  private void decisions(Html html) {
    html.element(
        "h2",
        wording.say(
            "Ce qui a été trouvé, et ce qui est à décider", "What was found, and what to decide"));
    if (findings.isEmpty()) {
      html.element(
          "p",
          wording.say(
              "Rien à décider : aucun constat dans ce qui a été lu.",
              "Nothing to decide: no finding in what was read."));
      return;
    }
    html.open("table", "class", "grid").open("thead").open("tr");
    html.element("th", wording.say("Constat", "Finding"), "scope", "col", "class", "w51");
    html.element(
        "th",
        wording.say("Décision proposée", "Proposed decision"),
        "scope",
        "col",
        "class",
        "w34");
    html.element("th", wording.say("Votre choix", "Your choice"), "scope", "col", "class", "w15");
    html.close().close().open("tbody");
    for (Decision decision : Decision.values()) {
      decision(html, decision, decision.of(findings));
    }
    html.close().close();
    long unsure = findings.stream().filter(Finding::needsConfirmation).count();
    if (unsure > 0) {
      html.element("p", unsure(unsure), "class", "confirm");
    }
  }

  private void decision(Html html, Decision decision, List<Finding> asking) {
    if (asking.isEmpty()) {
      return;
    }
    html.open("tr").open("td").text(wording.say(decision.found())).empty("br");
    html.element("span", examples(asking), "class", "example").close();
    html.element("td", wording.say(decision.decide()));
    html.open("td", "class", "choice");
    html.element("span", "", "class", "box").text(wording.say("oui", "yes") + "\u2003");
    html.element("span", "", "class", "box").text(wording.say("non", "no")).close().close();
  }

  /** {@code 1 246 fiches : procurations, dossiers de mariage, et 3 autres}. */
  private String examples(List<Finding> asking) {
    List<String> names = asking.stream().map(this::name).distinct().toList();
    String text =
        String.join(wording.say(" ; ", "; "), names.subList(0, Math.min(EXAMPLES, names.size())));
    if (names.size() > EXAMPLES) {
      int more = names.size() - EXAMPLES;
      text +=
          wording.say(" ; et ", "; and ")
              + wording.number(
                  more, new Bilingual("autre", "other"), new Bilingual("autres", "others"));
    }
    List<Finding> counted = asking.stream().filter(it -> it.volume().rows() > 0).toList();
    return counted.isEmpty() ? text : records(counted) + wording.say(" : ", ": ") + text;
  }

  private String records(List<Finding> counted) {
    long total = wording.masking().total(counted);
    return total == 0
        ? wording.say("Quelques fiches", "A few records")
        : wording.masking().hidesAny(counted)
            ? wording.say("Plus de ", "More than ") + wording.records(total)
            : wording.records(total);
  }

  private String name(Finding finding) {
    return cut(
        finding
            .rule()
            .map(rule -> wording.say(rule.header().title()))
            .orElseGet(
                () ->
                    finding.subject().store()
                        + finding.subject().table().map(table -> ", " + table.name()).orElse("")));
  }

  private String unsure(long findingsToConfirm) {
    return wording.number(
            findingsToConfirm,
            new Bilingual("constat repose", "finding rests"),
            new Bilingual("constats reposent", "findings rest"))
        + wording.say(
            " sur un texte qui n'a pas été lu directement : à confirmer par vos archives"
                + " départementales avant de décider.",
            " on a text that was not read itself: to be confirmed by your departmental archives"
                + " before deciding.");
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
      text.append(text.isEmpty() ? "" : wording.say(" ; ", "; ")).append(cut(store.store()));
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
    html.open("td").element("b", title).empty("br").text(cut(name)).empty("br");
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

  private static String cut(String name) {
    String shown = Printable.line(name);
    return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
