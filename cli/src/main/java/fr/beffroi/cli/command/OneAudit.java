package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.audit.AuditProgress;
import fr.beffroi.cli.command.StopSignal.Listening;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.Memory;
import fr.beffroi.compliance.audit.Step;
import fr.beffroi.compliance.datastore.Inventory;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An audit that is a step of something else, and leaves no reports.
 *
 * @param inventories of the stores that were opened, by name
 */
record OneAudit(Audit audit, Map<String, Inventory> inventories) {
  OneAudit {
    inventories = Map.copyOf(inventories);
  }

  /**
   * Audits all that there is to audit.
   *
   * @throws CommandFailure where somebody stops it: what was not counted would look like nothing
   */
  static OneAudit run(AuditInputs inputs, AuditSettings settings, Terminal terminal) {
    Map<String, Inventory> inventories = new TreeMap<>();
    try (AuditProgress progress = new AuditProgress(terminal)) {
      Auditor auditor =
          inputs.auditor(settings, new Remembering(progress, inventories), Memory.NONE);
      Audit audit = run(auditor, inputs, terminal.environment().clock());
      if (auditor.isCancelled()) {
        throw new CommandFailure(
            inputs.code().and(ExitCode.UNREACHABLE),
            "",
            terminal.text("audit.stopped"),
            terminal.text("audit.stopped.remedy"));
      }
      return new OneAudit(audit, inventories);
    }
  }

  private static Audit run(Auditor auditor, AuditInputs inputs, Clock clock) {
    Listening listening = StopSignal.listen(auditor::cancel);
    try {
      return auditor.run(inputs.targets(), clock, Optional.empty());
    } finally {
      listening.close();
    }
  }

  /** Shows the progress, and keeps what is found. */
  private record Remembering(AuditListener progress, Map<String, Inventory> inventories)
      implements AuditListener {
    @Override
    public void begins(String store, Step step, int parts) {
      progress.begins(store, step, parts);
    }

    @Override
    public void found(String store, Inventory inventory) {
      inventories.put(store, inventory);
    }

    @Override
    public void done(String store, Step step, int part) {
      progress.done(store, step, part);
    }
  }
}
