package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom is a report written?
 *
 * @param locale French readers get French, all others English
 * @param shared whether it leaves the DPO's desk: counts of records under 5 are then masked
 *     everywhere, and nothing beside them gives them back; files and folders lose their names
 * @param last the audit to compare with, where there is one
 */
public record ReportOptions(Locale locale, boolean shared, Optional<PastAudit> last) {
  /** The smallest count of records that a shared report shows. */
  public static final int LEAST_SHOWN = Masking.LEAST_SHOWN;

  /** Without a comparison. */
  public ReportOptions(Locale locale, boolean shared) {
    this(locale, shared, Optional.empty());
  }

  /** The audit as this reader may see it. */
  Audit shown(Audit audit) {
    return shared ? SharedNames.in(audit) : audit;
  }

  /** Whether so few records are masked, with the dates that belong to them. */
  public boolean hides(long records) {
    return masking().hides(records);
  }

  Masking masking() {
    return new Masking(shared);
  }
}
