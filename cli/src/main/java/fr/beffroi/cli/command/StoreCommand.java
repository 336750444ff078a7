package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** What has every command that looks into the store? A configuration, and the store open. */
abstract class StoreCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  StoreCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected final ExitCode run() throws IOException {
    Configuration configuration = option.read(terminal());
    try (SqliteStore store = SqliteStore.openExisting(configuration.storeFile())) {
      return run(configuration, store);
    } catch (StoreException e) {
      String said = e.sentence().in(terminal().messages().locale());
      throw new CommandFailure(ExitCode.UNREACHABLE, "", said, null);
    }
  }

  abstract ExitCode run(Configuration configuration, SqliteStore store)
      throws StoreException, IOException;

  /** The incident whose id begins so; a wrong one is a wrong command line. */
  final Incident incident(String id, SqliteStore store) throws StoreException {
    return store
        .incidents()
        .incident(id)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "",
                    terminal().text("incidents.unknown", id),
                    terminal().text("incidents.unknown.remedy")));
  }
}
