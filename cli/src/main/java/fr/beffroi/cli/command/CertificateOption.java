package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.seal.TrustedCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whose signature is believed? That of the certificate that is named, else of the folder's own. */
@Command
final class CertificateOption {
  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      descriptionKey = "beffroi.audit.verify.certificate")
  private @Nullable String certificate;

  /** The certificates; none where there is none to compare with. */
  List<X509Certificate> trusted(AuditFiles files, Terminal terminal) throws IOException {
    String named = certificate;
    Path file = named == null ? files.certificate() : terminal.path(named);
    if (named == null && !Files.exists(file)) {
      return List.of();
    }
    try {
      return List.of(TrustedCertificate.read(file));
    } catch (CertificateException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file.toString(),
          terminal.text("audit.no-certificate"),
          terminal.text("audit.no-certificate.remedy"));
    }
  }
}
