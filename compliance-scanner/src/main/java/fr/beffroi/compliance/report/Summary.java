package fr.beffroi.compliance.report;

import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How do sixty communes stand? Their latest audits side by side, a line a commune, for a DPO whom
 * they share. What could not be read is listed too: a commune that is missing is not in order.
 *
 * <p>It is made to be passed round, so that counts under 5 are masked in any case.
 *
 * @param lines by commune
 * @param unreadable in the order in which they were given
 */
public record Summary(List<Line> lines, List<Unreadable> unreadable) {
  /** A commune's latest audit, and the one that it names as its previous, where that was given. */
  public record Line(PastAudit audit, Optional<PastAudit> previous) {}

  /** A file or a directory without an audit that can be read, and why. */
  public record Unreadable(Path at, Bilingual why) {}

  private static final Comparator<PastAudit> BY_AGE =
      Comparator.comparing((PastAudit audit) -> audit.header().asOf())
          .thenComparing(audit -> audit.header().endedAt());

  public Summary {
    lines = List.copyOf(lines);
    unreadable = List.copyOf(unreadable);
  }

  /** Reads every {@code audit.json} in and under these directories; of two of an age, the last. */
  public static Summary of(List<Path> directories) {
    List<PastAudit> audits = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path directory : directories) {
      new AuditFolder(directory).read(audits, unreadable);
    }
    return new Summary(lines(audits), unreadable);
  }

  /** Writes a workbook (ODS): communes, then what could not be read. */
  public void write(Locale locale, OutputStream out) throws IOException {
    Workbook book = new Workbook();
    new SummarySheets(new Wording(new ReportOptions(locale, true))).add(this, book);
    book.write(
        lines.stream()
            .map(line -> line.audit().header().endedAt())
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        out);
  }

  private static List<Line> lines(List<PastAudit> audits) {
    Map<String, PastAudit> latest = new TreeMap<>();
    for (PastAudit audit : audits) {
      latest.merge(
          audit.header().commune(),
          audit,
          (one, other) -> BY_AGE.compare(one, other) > 0 ? one : other);
    }
    return latest.values().stream().map(audit -> new Line(audit, previous(audit, audits))).toList();
  }

  private static Optional<PastAudit> previous(PastAudit audit, List<PastAudit> audits) {
    return audits.stream()
        .filter(other -> audit.header().previous().filter(other.sha256()::equals).isPresent())
        .findFirst();
  }
}
