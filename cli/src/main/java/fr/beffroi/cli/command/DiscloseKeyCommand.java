package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.seal.DpoKey;
import fr.beffroi.compliance.seal.FirstKey;
import fr.beffroi.compliance.seal.KeyUnusable;
import fr.beffroi.compliance.seal.Signer;
import fr.beffroi.compliance.seal.TrustedCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How does a keyholder come by a key? Each makes an own one, and hands over the certificate. */
@Command(name = "key")
final class DiscloseKeyCommand extends BeffroiCommand {
  @Option(names = "--name", paramLabel = "NAME", required = true)
  private String name = "";

  @Option(
      names = "--key-password-file",
      paramLabel = "FILE",
      descriptionKey = "audit.key-password-file")
  private @Nullable String passwordFile;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "disclose.key-file")
  private String file = "";

  DiscloseKeyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path key = terminal().path(file);
    Path certificate = key.resolveSibling(key.getFileName().toString() + ".crt");
    if (Files.exists(key) || Files.exists(certificate)) {
      throw failure(key, "disclose.key-there");
    }
    char[] password = AuditKeyOptions.newPassword(passwordFile, key, terminal());
    if (password == null) {
      throw failure(key, "audit.key-no-password");
    }
    try {
      DpoKey made =
          FirstKey.create(
              key,
              name,
              () -> password,
              terminal().environment().clock().instant(),
              new SecureRandom());
      Files.writeString(certificate, TrustedCertificate.pem(made.certificate()));
      terminal().say("disclose.key", key, certificate, Signer.of(made.certificate()).fingerprint());
    } catch (KeyUnusable e) {
      throw new CommandFailure(
          ExitCode.USAGE, key.toString(), e.sentence().in(terminal().messages().locale()), null);
    }
    return ExitCode.DONE;
  }

  private CommandFailure failure(Path place, String key) {
    return new CommandFailure(
        ExitCode.USAGE, place.toString(), terminal().text(key), terminal().text(key + ".remedy"));
  }
}
