package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.retention.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What did an earlier audit say? As much of its JSON ({@link JsonReport}) as a comparison or a
 * summary needs.
 *
 * @param sha256 of the JSON as it was read, in hexadecimal: what the next audit names as {@code
 *     previous}
 * @param masked whether small counts were masked when it was written
 * @param controller the name that the register bears
 */
public record PastAudit(
    AuditHeader header,
    String sha256,
    boolean masked,
    String controller,
    List<PastFinding> findings,
    List<PastStore> stores) {
  public PastAudit {
    findings = List.copyOf(findings);
    stores = List.copyOf(stores);
  }

  /**
   * The audit of that JSON.
   *
   * @throws PastAuditUnreadable where it is none that this version of Beffroi wrote
   */
  public static PastAudit read(byte[] json) throws PastAuditUnreadable {
    return PastAuditReader.read(json);
  }

  /**
   * A finding of it.
   *
   * @param id the same for the same finding of the next audit
   * @param rows absent where they were masked
   * @param earliest day of what started the clock
   */
  public record PastFinding(
      String id,
      Verdict verdict,
      Subject subject,
      Optional<String> activity,
      Optional<String> rule,
      OptionalLong rows,
      Optional<LocalDate> earliest) {}

  /**
   * A store of it.
   *
   * @param tables how many were looked at
   * @param unread how many tables or files were not
   */
  public record PastStore(
      String store, String kind, StoreAudit.State state, int tables, int unread) {}
}
