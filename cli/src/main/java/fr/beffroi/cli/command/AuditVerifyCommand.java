package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.seal.SealChain;
import fr.beffroi.compliance.seal.SealOutcome;
import fr.beffroi.compliance.seal.TrustedCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Are the audits as the DPO signed them, and is none missing between them? Needs no network. With a
 * bordereau: is what its visa allows gone?
 */
@Command(name = "verify")
final class AuditVerifyCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();

  @Mixin private final AuditExecutionOptions execution = new AuditExecutionOptions();

  @Option(names = "--certificate", paramLabel = "FILE")
  private @Nullable String certificate;

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
    for (SealChain.Link link : SealChain.verify(audits, trusted(files))) {
      SealOutcome outcome = link.outcome();
      String said = outcome.sentence().in(terminal().messages().locale());
      terminal().out().println(terminal().shown(link.folder().getFileName() + ": " + said));
      intact &= outcome.isValid();
    }
    terminal().out().flush();
    terminal().say(intact ? "audit.intact" : "audit.not-intact", audits.size());
    return intact ? ExitCode.DONE : ExitCode.TAMPERED;
  }

  private List<X509Certificate> trusted(AuditFiles files) throws IOException {
    String named = certificate;
    Path file = named == null ? files.certificate() : terminal().path(named);
    List<X509Certificate> trusted = new ArrayList<>();
    if (named != null || Files.exists(file)) {
      try {
        trusted.add(TrustedCertificate.read(file));
      } catch (CertificateException e) {
        throw new CommandFailure(
            ExitCode.USAGE,
            file.toString(),
            terminal().text("audit.no-certificate"),
            terminal().text("audit.no-certificate.remedy"));
      }
    }
    return trusted;
  }
}
