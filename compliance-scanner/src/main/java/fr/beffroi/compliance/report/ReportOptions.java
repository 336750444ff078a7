package fr.beffroi.compliance.report;

import java.util.Locale;

/**
 * For whom is a report written?
 *
 * @param locale French readers get French, all others English
 * @param shared whether it leaves the DPO's desk: counts of records under 5 are then masked
 *     everywhere, and nothing beside them gives them back
 */
public record ReportOptions(Locale locale, boolean shared) {
  Masking masking() {
    return new Masking(shared);
  }
}
