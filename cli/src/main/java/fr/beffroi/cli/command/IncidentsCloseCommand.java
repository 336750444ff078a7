package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** It is dealt with: who says so, and what was found? */
@Command(name = "close")
final class IncidentsCloseCommand extends StoreCommand {
  @Mixin private final DecisionOptions decision = new DecisionOptions();

  @Parameters(paramLabel = "ID", descriptionKey = "incident-id")
  private String id = "";

  IncidentsCloseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Configuration configuration, SqliteStore store) throws StoreException {
    Incident incident = incident(id, store);
    store
        .decisions()
        .append(
            decision.decision(
                Decision.Kind.CLOSE,
                Decision.Target.incident(incident.id()),
                incident.commune(),
                null,
                terminal()));
    terminal().say("incidents.closed", incident.id());
    return ExitCode.DONE;
  }
}
