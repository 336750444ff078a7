package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditSigning;
import fr.beffroi.cli.audit.SecretPrompt;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.seal.DpoKey;
import fr.beffroi.compliance.seal.KeyUnusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** With which key does the DPO sign, and where is its password? Never on the command line. */
@Command
public final class AuditKeyOptions {
  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "audit.key")
  private @Nullable String key;

  @Option(
      names = "--key-password-file",
      paramLabel = "FILE",
      descriptionKey = "audit.key-password-file")
  private @Nullable String passwordFile;

  /** The key that is named, else the folder's own; empty where there is none. */
  Optional<AuditSigning> signing(AuditFiles files, Terminal terminal) throws IOException {
    String named = key;
    Path file = named == null ? files.key() : terminal.path(named);
    return named == null && !Files.exists(file)
        ? Optional.empty()
        : Optional.of(new AuditSigning(open(file, terminal)));
  }

  /** The option that somebody wrote, of these two; null for neither. */
  @Nullable String given() {
    return key != null ? "--key" : passwordFile != null ? "--key-password-file" : null;
  }

  /** The key that is named: without one there is nothing to sign with. */
  DpoKey required(Terminal terminal) throws IOException {
    String named = key;
    if (named == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--key",
          terminal.text("disclose.no-key"),
          terminal.text("disclose.no-key.remedy"));
    }
    return open(terminal.path(named), terminal);
  }

  private DpoKey open(Path file, Terminal terminal) throws IOException {
    try {
      return DpoKey.load(file, () -> password(file, terminal));
    } catch (KeyUnusable e) {
      throw new CommandFailure(
          ExitCode.USAGE, file.toString(), e.sentence().in(terminal.messages().locale()), null);
    }
  }

  char[] password(Path keyFile, Terminal terminal) {
    String named = passwordFile;
    if (named != null) {
      return read(terminal.path(named));
    }
    char[] typed = SecretPrompt.ask(terminal, "audit.key-password", keyFile);
    if (typed == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          keyFile.toString(),
          terminal.text("audit.key-no-password"),
          terminal.text("audit.key-no-password.remedy"));
    }
    return typed;
  }

  /** A password for a new key; null where it is neither in a file nor can be asked for. */
  char @Nullable [] newPassword(Path keyFile, Terminal terminal) {
    return newPassword(passwordFile, keyFile, terminal);
  }

  static char @Nullable [] newPassword(@Nullable String named, Path keyFile, Terminal terminal) {
    return named != null
        ? read(terminal.path(named))
        : SecretPrompt.ask(terminal, "audit.new-key-password", keyFile);
  }

  private static char[] read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).stripTrailing().toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
