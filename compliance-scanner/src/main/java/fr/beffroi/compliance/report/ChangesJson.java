package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.Changes.Still;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import java.io.IOException;
import java.util.Optional;

/** How does what has changed since the last audit stand in the JSON? By the ids of findings. */
final class ChangesJson {
  private final JsonOut json;
  private final Masking masking;

  ChangesJson(JsonOut json, Masking masking) {
    this.json = json;
    this.masking = masking;
  }

  void write(Optional<Changes> changes) throws IOException {
    json.object("since_last_audit", changes, this::writeChanges);
  }

  private void writeChanges(Changes changes) throws IOException {
    json.text("as_of", changes.last().header().asOf());
    json.text("sha256", changes.last().sha256());
    json.texts("new", changes.appeared().stream().map(Finding::id).toList());
    json.array("still_there", changes.still(), this::writeStill);
    json.array("gone", changes.gone(), this::writePast);
    json.array("not_looked_at", changes.notLookedAt(), this::writePast);
  }

  private void writeStill(Still finding) throws IOException {
    json.text("id", finding.now().id());
    json.number("rows_then", finding.then(masking));
    json.count("rows_now", finding.now().volume().rows(), masking);
  }

  private void writePast(PastFinding finding) throws IOException {
    json.text("id", finding.id());
    json.text("verdict", finding.verdict());
    json.text("subject", finding.subject());
  }
}
