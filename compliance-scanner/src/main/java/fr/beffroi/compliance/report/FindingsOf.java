package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.finding.Finding;
import java.util.List;

/** Which findings concern one table, or a column of it? */
final class FindingsOf {
  private FindingsOf() {}

  static List<Finding> table(Audit audit, StoreAudit store, TableAudit table) {
    return audit.findings().stream()
        .filter(finding -> finding.subject().store().equals(store.store()))
        .filter(finding -> finding.subject().table().filter(table.name()::equals).isPresent())
        .toList();
  }
}
