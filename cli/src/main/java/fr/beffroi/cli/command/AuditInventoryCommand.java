package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.audit.ColumnListing;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.Mode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which columns of the stores hold data about people, and why is that believed? */
@Command(name = "inventory")
final class AuditInventoryCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();
  @Mixin private final AuditScopeOptions scope = new AuditScopeOptions();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--mode", paramLabel = "noms|echantillon|complet")
  private Mode mode = Mode.NOMS;

  AuditInventoryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    AuditInputs inputs = scope.inputs(folder.files(terminal()), terminal());
    Audit audit =
        OneAudit.run(inputs, scope.settings(mode, inputs.register(), terminal()), terminal())
            .audit();
    ColumnListing.print(audit, output.format(terminal()), terminal());
    AuditStores.tell(audit, terminal());
    return inputs.code().and(AuditStores.code(audit));
  }
}
