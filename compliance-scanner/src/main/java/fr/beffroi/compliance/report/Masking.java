package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.personaldata.Tally;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which numbers may be read outside the DPO's office? Not a count of 1 to 4 records, which may
 * point to somebody, nor a number from which such a count can be computed.
 *
 * <p>So a total leaves out what is masked; years are taken together until none is small ({@link
 * YearSpan}); a table's own count is withheld where the rest of it would be small; and a sentence
 * that holds a small number is left out. Findings, tables and stores are nobody: they are counted
 * in clear.
 *
 * @param on whether the report is shared at all
 */
record Masking(boolean on) {
  static final int LEAST_SHOWN = 5;

  private static final Pattern SMALL_NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.,/:-])[1-4](?![\\p{L}\\p{N}/:-]|[.,]\\p{N})");

  boolean hides(long records) {
    return on && records > 0 && records < LEAST_SHOWN;
  }

  /** What may be added up and said of these findings together. */
  long total(List<Finding> findings) {
    return findings.stream()
        .mapToLong(finding -> finding.volume().rows())
        .filter(rows -> !hides(rows))
        .sum();
  }

  boolean hidesAny(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> hides(finding.volume().rows()));
  }

  /** The rows of a table, unknown where they would tell how few are in, or beside, a finding. */
  RowCount rows(TableAudit table, List<Finding> ofTable) {
    long rows = table.rows().rows();
    long found = 0;
    boolean tells = hides(rows);
    for (Finding finding : ofTable) {
      long part = finding.volume().rows();
      found += part;
      tells |= hides(part) || hides(rows - part);
    }
    return tells || hides(rows - found) ? RowCount.UNKNOWN : table.rows();
  }

  /** Whether each part of a sample, and what remains of it, is large enough or nothing. */
  boolean hides(Tally tally) {
    int rest =
        tally.distinct() - tally.checked() - tally.form() - tally.possible() - tally.impersonal();
    return hides(tally.distinct())
        || hides(tally.checked())
        || hides(tally.form())
        || hides(tally.possible())
        || hides(tally.impersonal())
        || hides(rest);
  }

  /** The reasons without those that hold a small number standing alone. */
  List<Bilingual> reasons(List<Bilingual> reasons) {
    return on
        ? reasons.stream()
            .filter(reason -> !SMALL_NUMBER.matcher(reason.french()).find())
            .filter(reason -> !SMALL_NUMBER.matcher(reason.english()).find())
            .toList()
        : reasons;
  }
}
