package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.seal.DpoKey;
import fr.beffroi.compliance.seal.KeyUnusable;
import fr.beffroi.compliance.seal.Seal;
import fr.beffroi.compliance.seal.SealRefused;
import fr.beffroi.compliance.seal.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** With which key is an audit sealed, and after which one? The key is opened before any work. */
public record AuditSigning(DpoKey key) {
  /** SHA-256 of the JSON of the last audit of the folder, as it lies there. */
  public static Optional<String> previous(AuditFiles files) throws IOException {
    Optional<Path> json = files.lastAudit().map(last -> last.resolve("audit.json"));
    return json.isPresent() && Files.isRegularFile(json.get())
        ? Optional.of(Sha256.of(json.get()))
        : Optional.empty();
  }

  /** Seals the newest audit of the folder, in the chain of those before it. */
  public void sign(Path audit, AuditFiles files, Instant at, Terminal terminal) throws IOException {
    sign(audit, before(audit, files), at, terminal);
  }

  /**
   * Seals a folder.
   *
   * @param previous digest of the one before it in its chain; empty where it stands alone
   */
  public void sign(Path folder, Optional<String> previous, Instant at, Terminal terminal)
      throws IOException {
    try {
      String digest = Seal.sign(folder, key, previous, at);
      terminal.say("audit.signed", digest);
    } catch (SealRefused e) {
      throw failure(e.sentence().in(terminal.messages().locale()));
    } catch (KeyUnusable e) {
      throw failure(e.sentence().in(terminal.messages().locale()));
    }
  }

  private static Optional<String> before(Path audit, AuditFiles files) throws IOException {
    List<Path> earlier = files.audits().stream().filter(it -> it.compareTo(audit) < 0).toList();
    return earlier.isEmpty() ? Optional.empty() : Seal.digest(earlier.get(earlier.size() - 1));
  }

  private static CommandFailure failure(String sentence) {
    return new CommandFailure(ExitCode.USAGE, "", sentence, null);
  }
}
