package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.Changes;
import fr.beffroi.compliance.report.PastAudit;
import fr.beffroi.compliance.report.PastAuditUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** With which audit is a new one compared: the last one of the folder, where it can be read. */
public final class LastAudit {
  private LastAudit() {}

  /** Empty for a first audit, and, said so, where the last one is damaged. */
  public static Optional<PastAudit> read(AuditFiles files, Terminal terminal) throws IOException {
    Optional<Path> json =
        files.lastAudit().map(folder -> folder.resolve("audit.json")).filter(Files::isRegularFile);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(PastAudit.read(Files.readAllBytes(json.get())));
    } catch (PastAuditUnreadable e) {
      terminal.say("audit.last-unreadable", json.get(), e.words().in(terminal.messages().locale()));
      return Optional.empty();
    }
  }

  /** How many findings are new, still there, gone; and how many nobody looked for. */
  public static void tell(Changes changes, Terminal terminal) {
    terminal.say(
        "audit.since.last",
        changes.appeared().size(),
        changes.still().size(),
        changes.gone().size());
    if (!changes.notLookedAt().isEmpty()) {
      terminal.say("audit.since.unseen", changes.notLookedAt().size());
    }
  }
}
