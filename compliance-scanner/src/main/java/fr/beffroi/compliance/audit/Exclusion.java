package fr.beffroi.compliance.audit;

import java.util.List;

/**
 * Which tables or files are left alone, and why? Personal mail, that of elected members, that of
 * unions. A report lists them with the reason: silence is not conformity.
 *
 * @param tables patterns; see {@link NamePatterns}
 */
public record Exclusion(List<String> tables, String reason) {
  public Exclusion {
    tables = List.copyOf(tables);
    if (tables.isEmpty() || reason.isBlank()) {
      throw new IllegalArgumentException("an exclusion has tables and a reason");
    }
  }
}
