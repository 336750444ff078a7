package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Which folder holds what an audit needs? */
@Command
public final class AuditFolderOption {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "audit",
      descriptionKey = "audit.folder")
  private String folder = "audit";

  public AuditFiles files(Terminal terminal) {
    return new AuditFiles(terminal.path(folder));
  }
}
