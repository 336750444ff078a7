package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.Agreement;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Source;
import fr.beffroi.rules.Bilingual;
import java.util.Optional;

/**
 * What does the law say of a finding? The rule, its texts in their own words, and how sure it is.
 */
final class LawSection {
  private final Html html;
  private final Wording wording;
  private final LawWords law;

  LawSection(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
    this.law = new LawWords(wording);
  }

  void write(Finding finding) {
    Optional<RetentionRule> found = finding.rule();
    if (found.isEmpty()) {
      paragraph(
          wording.say(
              "Le responsable tient un registre de ses traitements (RGPD, article 30).",
              "The controller keeps a record of its processing (GDPR, article 30)."));
      return;
    }
    RetentionRule rule = found.get();
    html.open("p").element("b", wording.say(rule.header().title()));
    html.text(" (" + rule.id() + ", " + rule.origin() + ")").close();
    law.orders(rule).forEach(this::paragraph);
    rule.sources().forEach(this::source);
    if (rule.sources().isEmpty()) {
      paragraph(wording.say("Source : aucune lue.", "Source: none read."));
    }
    Agreement agreement = rule.agreement();
    if (agreement != null) {
      paragraph(law.agreement(agreement));
    }
    paragraph(wording.say("Statut : ", "Status: ") + law.status(rule.statusOf(finding.verdict())));
    for (Bilingual exception : rule.exceptions()) {
      paragraph(wording.say("Réserve : ", "Except: ") + wording.say(exception));
    }
  }

  private void source(Source source) {
    html.open("p").text(wording.say("Source : ", "Source: ") + law.source(source));
    String quote = source.quote();
    if (quote != null) {
      html.empty("br").element("q", wording.quoted(quote), "lang", "fr");
    }
    html.close();
  }

  private void paragraph(String text) {
    html.element("p", text);
  }
}
