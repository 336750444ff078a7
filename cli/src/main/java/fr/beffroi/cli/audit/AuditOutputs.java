package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.report.PastAudit;
import fr.beffroi.compliance.report.Report;
import fr.beffroi.compliance.report.ReportOptions;
import fr.beffroi.compliance.report.Reports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Which files does an audit leave? Every report, readable by its owner only. */
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
    ownersOnly(folder, "rwx------");
    for (Report report : Reports.all()) {
      Path file = folder.resolve(report.fileName(options.locale()));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        report.write(audit, options, out);
      }
      ownersOnly(file, "rw-------");
    }
  }

  private static void ownersOnly(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }
}
