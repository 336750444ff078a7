package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.report.PastAudit;
import fr.beffroi.compliance.report.Report;
import fr.beffroi.compliance.report.ReportOptions;
import fr.beffroi.compliance.report.Reports;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Which files does an audit leave? Every report, whole or not at all, for its owner only. */
public final class AuditOutputs {
  private AuditOutputs() {}

  /** Writes every report into the folder, under the name that it bears in the reader's language. */
  public static void write(Audit audit, Path folder, boolean shared, Terminal terminal)
      throws IOException {
    write(audit, Optional.empty(), folder, shared, terminal);
  }

  /** The same, compared with the audit before. */
  public static void write(
      Audit audit, Optional<PastAudit> last, Path folder, boolean shared, Terminal terminal)
      throws IOException {
    ReportOptions options = new ReportOptions(terminal.messages().locale(), shared, last);
    for (Report report : Reports.all()) {
      Path file = folder.resolve(report.fileName(options.locale()));
      WholeFile.write(file, out -> report.write(audit, options, out));
    }
  }
}
