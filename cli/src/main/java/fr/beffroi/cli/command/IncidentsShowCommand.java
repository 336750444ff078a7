package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentJson;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What happened, why does it deserve a look, what to do, and which lines prove it? */
@Command(name = "show")
final class IncidentsShowCommand extends StoreCommand {
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(paramLabel = "ID", descriptionKey = "incident-id")
  private String id = "";

  IncidentsShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Configuration configuration, SqliteStore store) throws StoreException {
    Incident incident = incident(id, store);
    List<Decision> decisions = store.decisions().on(incident.id());
    if (output.format(terminal()) != OutputFormat.TABLE) {
      IncidentJson json = new IncidentJson(terminal().messages().locale());
      String line = json.line(incident, store.alerts().alerts(incident.alerts()), decisions);
      terminal().out().println(terminal().shown(line));
      return ExitCode.DONE;
    }
    IncidentPage page = new IncidentPage(terminal(), configuration.commune().zone());
    if (incident.entity().kind() == Entity.Kind.USE) {
      page.print(incident, decisions, List.of());
      terminal().say("incidents.evidence.nobody");
      return ExitCode.DONE;
    }
    Evidence evidence = new Evidence(configuration);
    page.print(incident, decisions, evidence.lines(incident.evidence()));
    if (!evidence.isWhole()) {
      terminal().say("incidents.evidence.gone");
      return ExitCode.UNREACHABLE;
    }
    return ExitCode.DONE;
  }
}
