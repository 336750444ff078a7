package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageFolder;
import fr.beffroi.compliance.seal.SealChain;
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
 * Are the reports as the DPO signed them, and is none missing between them? Those of each commune
 * by themselves, in the order in which they were signed. Needs no network.
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
    List<List<Path>> communes = communes(all);
    if (communes.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          all.toString(),
          terminal().text("shadow-ai.verify.none"),
          terminal().text("shadow-ai.verify.none.remedy"));
    }
    List<X509Certificate> trusted =
        certificate.trusted(new AuditFiles(terminal().path(audit)), terminal());
    boolean intact = true;
    for (List<Path> reports : communes) {
      for (SealChain.Link link : SealChain.verify(SealChain.ordered(reports), trusted)) {
        String said = link.outcome().sentence().in(terminal().messages().locale());
        terminal().out().println(terminal().shown(all.relativize(link.folder()) + ": " + said));
        intact &= link.outcome().isValid();
      }
    }
    terminal().out().flush();
    return intact ? ExitCode.DONE : ExitCode.TAMPERED;
  }

  /** The periods of a commune, or of each of several. */
  private static List<List<Path>> communes(Path all) throws IOException {
    List<Path> own = new UsageFolder(all).periods();
    if (!own.isEmpty() || !Files.isDirectory(all)) {
      return own.isEmpty() ? List.of() : List.of(own);
    }
    try (Stream<Path> folders = Files.list(all)) {
      List<List<Path>> communes = new ArrayList<>();
      for (Path commune : folders.filter(Files::isDirectory).sorted().toList()) {
        communes.add(new UsageFolder(commune).periods());
      }
      communes.removeIf(List::isEmpty);
      return communes;
    }
  }
}
