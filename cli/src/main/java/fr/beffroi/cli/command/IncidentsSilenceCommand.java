package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Decision.Target;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is counted from now on and no longer shown, why, and until when? */
@Command(name = "silence")
final class IncidentsSilenceCommand extends StoreCommand {
  @Mixin private final DecisionOptions decision = new DecisionOptions();

  @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "incident-id")
  private @Nullable String id;

  @Option(names = "--rule", paramLabel = "RULE")
  private @Nullable String rule;

  @Option(names = "--address", paramLabel = "ADDRESS")
  private @Nullable String address;

  @Option(names = "--user", paramLabel = "NAME")
  private @Nullable String user;

  @Option(names = "--host", paramLabel = "NAME")
  private @Nullable String host;

  @Option(names = "--until", paramLabel = "DATE")
  private @Nullable LocalDate until;

  IncidentsSilenceCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Configuration configuration, SqliteStore store) throws StoreException {
    Target target = target(store);
    store
        .decisions()
        .append(
            decision.decision(
                Decision.Kind.SILENCE,
                target,
                configuration.commune().slug(),
                DecisionOptions.endOf(until, configuration.commune().zone()),
                terminal()));
    LocalDate last = until;
    if (last == null) {
      terminal().say("incidents.silenced-for-ever");
    } else {
      terminal().say("incidents.silenced", last);
    }
    return ExitCode.DONE;
  }

  private Target target(SqliteStore store) throws StoreException {
    Entity entity = entity();
    String incident = id;
    String named = rule;
    if (incident != null && entity == null && named == null) {
      return Target.incident(incident(incident, store).id());
    }
    if (incident == null && named != null) {
      return entity == null ? Target.rule(named) : Target.ruleOn(named, entity);
    }
    if (incident == null && entity != null) {
      return Target.entity(entity);
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        "",
        terminal().text("incidents.silence.what"),
        terminal().text("incidents.silence.what.remedy"));
  }

  private @Nullable Entity entity() {
    if (address != null) {
      return new Entity(Entity.Kind.ADDRESS, address);
    }
    if (user != null) {
      return new Entity(Entity.Kind.ACCOUNT, user);
    }
    return host != null ? new Entity(Entity.Kind.HOST, host) : null;
  }
}
