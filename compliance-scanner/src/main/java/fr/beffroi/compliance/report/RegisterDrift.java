package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.retention.Verdict;
import java.util.List;

/** What do the stores hold that the register does not say, and the other way round? */
final class RegisterDrift {
  private final Html html;
  private final Wording wording;

  RegisterDrift(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  void write(Audit audit) {
    html.element("h2", wording.say("Écarts avec le registre", "Where register and data differ"));
    html.element(
        "h3",
        wording.say(
            "Données qu'aucune activité ne déclare, ou sans durée",
            "Data that no activity declares, or without a period"));
    List<Finding> undeclared =
        audit.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.HORS_REGISTRE)
            .toList();
    html.open("ul");
    for (Finding finding : undeclared) {
      html.open("li");
      html.element("a", finding.subject().toString(), "href", DpoPage.anchor(finding)).close();
    }
    none(undeclared.isEmpty());
    html.close();
    html.element(
        "h3",
        wording.say(
            "Activités dont aucune donnée n'a été trouvée",
            "Activities of which no data were found"));
    html.open("ul");
    audit.drift().notFound().forEach(activity -> html.element("li", named(activity)));
    audit
        .drift()
        .withoutTable()
        .forEach(
            activity ->
                html.element(
                    "li",
                    named(activity)
                        + wording.say(
                            " : le registre ne nomme aucune table",
                            ": the register names no table")));
    none(audit.drift().notFound().isEmpty() && audit.drift().withoutTable().isEmpty());
    html.close();
  }

  private static String named(ProcessingActivity activity) {
    return activity.name() + " (" + activity.id() + ")";
  }

  private void none(boolean empty) {
    if (empty) {
      html.element("li", wording.say("Aucune.", "None."));
    }
  }
}
