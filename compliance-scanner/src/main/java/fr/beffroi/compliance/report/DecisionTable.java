package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.rules.Bilingual;
import java.util.List;

/** What was found, in plain words, what to decide about it, and where to tick: a row a decision. */
final class DecisionTable {
  private static final int EXAMPLES = 2;

  private final Html html;
  private final Wording wording;

  DecisionTable(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  void write(List<Finding> findings) {
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
      decision(decision, decision.of(findings));
    }
    html.close().close();
    long unsure = findings.stream().filter(Finding::needsConfirmation).count();
    if (unsure > 0) {
      html.element("p", unsure(unsure), "class", "confirm");
    }
  }

  private void decision(Decision decision, List<Finding> asking) {
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
    return Printable.cut(
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
}
