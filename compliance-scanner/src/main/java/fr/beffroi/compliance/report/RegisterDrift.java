package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.retention.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What do the stores hold that the register does not say, and the other way round? */
final class RegisterDrift {
  private final Html html;
  private final Wording wording;

  RegisterDrift(Html html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  /** Activities of which no table that was looked at bears the data. */
  static List<ProcessingActivity> notFound(Audit audit) {
    Set<String> found =
        audit.stores().stream()
            .flatMap(store -> store.tables().stream())
            .flatMap(table -> table.activities().stream())
            .collect(Collectors.toSet());
    return audit.register().activities().stream()
        .filter(activity -> !found.contains(activity.id()))
        .toList();
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
    List<ProcessingActivity> notFound = notFound(audit);
    html.open("ul");
    for (ProcessingActivity activity : notFound) {
      html.element("li", activity.name() + " (" + activity.id() + ")");
    }
    none(notFound.isEmpty());
    html.close();
  }

  private void none(boolean empty) {
    if (empty) {
      html.element("li", wording.say("Aucune.", "None."));
    }
  }
}
