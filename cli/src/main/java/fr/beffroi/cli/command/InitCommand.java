package fr.beffroi.cli.command;

import fr.beffroi.cli.config.FirstConfiguration;
import fr.beffroi.cli.config.Installation;
import fr.beffroi.cli.config.Machine;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How does an installation begin? A configuration to read through, folders, and keys. */
@Command(name = "init")
public final class InitCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "beffroi-data")
  private String data = "beffroi-data";

  @Option(names = "--commune", paramLabel = "SLUG")
  private @Nullable String slug;

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "input.zone")
  private @Nullable ZoneId zone;

  @Option(names = "--force")
  private boolean force;

  private final Machine machine;

  public InitCommand(Terminal terminal) {
    this(terminal, Machine.here());
  }

  InitCommand(Terminal terminal, Machine machine) {
    super(terminal);
    this.machine = machine;
  }

  @Override
  protected ExitCode run() throws IOException {
    Path file = configuration.file(terminal());
    if (Files.exists(file) && !force) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file.toString(),
          terminal().text("init.exists"),
          terminal().text("init.exists.remedy"));
    }
    Path folder = terminal().path(data).toAbsolutePath().normalize();
    Installation installation = new Installation(file, folder);
    boolean madeKey = installation.make(first(installation).text());
    terminal().say("init.wrote", file);
    terminal().say("init.folders", folder);
    terminal().say(madeKey ? "init.key" : "init.key-kept", installation.sealKey());
    terminal().say(machine.hasJournal() ? "init.journal" : "init.no-journal");
    machine.serviceLogs().forEach(log -> terminal().say("init.log", log));
    terminal().say("init.next");
    return ExitCode.DONE;
  }

  private FirstConfiguration first(Installation installation) {
    String named = Objects.requireNonNullElseGet(slug, machine::slug);
    if (!FirstConfiguration.isSlug(named)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--commune", terminal().text("init.slug", named), null);
    }
    return new FirstConfiguration(
        machine,
        terminal().messages().locale(),
        named,
        zone == null ? FirstConfiguration.usualZone(ZoneId.systemDefault()) : zone,
        installation.data(),
        installation.rules());
  }
}
