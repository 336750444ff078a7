package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.rules.Problem;
import java.util.List;

/**
 * What did an audit see and find? Everything that a report says, and no value.
 *
 * @param drift what the register says and the stores do not hold
 * @param findings the gravest first: what a text orders before what a circular asks for, the many
 *     before the few
 * @param notes rules past their date, names of the register that no store has
 */
public record Audit(
    AuditHeader header,
    Register register,
    Drift drift,
    List<StoreAudit> stores,
    List<Finding> findings,
    List<Problem> notes) {
  public Audit {
    stores = List.copyOf(stores);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
