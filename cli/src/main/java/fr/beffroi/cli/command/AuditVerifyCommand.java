package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.seal.SealChain;
import fr.beffroi.compliance.seal.SealOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Are the audits as the DPO signed them, and is none missing between them? Needs no network. With a
 * bordereau: is what its visa allows gone?
 */
@Command(name = "verify")
final class AuditVerifyCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();

  @Mixin private final AuditExecutionOptions execution = new AuditExecutionOptions();

  @Mixin private final CertificateOption certificate = new CertificateOption();

  AuditVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    AuditFiles files = folder.files(terminal());
    if (execution.areGiven()) {
      return execution.attest(files, terminal());
    }
    List<Path> audits = files.audits();
    if (audits.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          files.folder().toString(),
          terminal().text("audit.none"),
          terminal().text("audit.none.remedy"));
    }
    boolean intact = true;
    for (SealChain.Link link : SealChain.verify(audits, certificate.trusted(files, terminal()))) {
      SealOutcome outcome = link.outcome();
      String said = outcome.sentence().in(terminal().messages().locale());
      terminal().out().println(terminal().shown(link.folder().getFileName() + ": " + said));
      intact &= outcome.isValid();
    }
    terminal().out().flush();
    terminal().say(intact ? "audit.intact" : "audit.not-intact", audits.size());
    return intact ? ExitCode.DONE : ExitCode.TAMPERED;
  }
}
