package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageFolder;
import fr.beffroi.compliance.seal.Seal;
import fr.beffroi.compliance.seal.SealOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Are the reports as the DPO signed them? Each period by itself: they are no chain, since a period
 * may be reported on after a later one. Needs no network.
 */
@Command(name = "verify")
final class ShadowAiVerifyCommand extends BeffroiCommand {
  @Mixin private final CertificateOption certificate = new CertificateOption();

  @Option(names = "--audit", paramLabel = "DIR", descriptionKey = "shadow-ai.audit")
  private String audit = "audit";

  @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "shadow-ai.verify.folder")
  private String folder = "";

  ShadowAiVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path all = terminal().path(folder);
    List<Path> reports = reports(all);
    if (reports.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          all.toString(),
          terminal().text("shadow-ai.verify.none"),
          terminal().text("shadow-ai.verify.none.remedy"));
    }
    List<X509Certificate> trusted =
        certificate.trusted(new AuditFiles(terminal().path(audit)), terminal());
    boolean intact = true;
    for (Path report : reports) {
      SealOutcome outcome = Seal.verify(report, trusted);
      String said = outcome.sentence().in(terminal().messages().locale());
      terminal().out().println(terminal().shown(all.relativize(report) + ": " + said));
      intact &= outcome.isValid();
    }
    terminal().out().flush();
    return intact ? ExitCode.DONE : ExitCode.TAMPERED;
  }

  /** The periods of a commune, or of each of several. */
  private static List<Path> reports(Path all) throws IOException {
    List<Path> reports = new ArrayList<>(new UsageFolder(all).periods());
    if (reports.isEmpty() && Files.isDirectory(all)) {
      try (Stream<Path> communes = Files.list(all)) {
        for (Path commune : communes.filter(Files::isDirectory).sorted().toList()) {
          reports.addAll(new UsageFolder(commune).periods());
        }
      }
    }
    return reports;
  }
}
