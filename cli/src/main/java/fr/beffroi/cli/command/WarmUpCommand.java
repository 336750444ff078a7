package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Which classes does a usual run need? Loads them, so that the launcher can archive them (JDK 17,
 * {@code -XX:ArchiveClassesAtExit}) and the next start is short.
 */
@Command(name = "warm-up", hidden = true)
public final class WarmUpCommand extends BeffroiCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  public WarmUpCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() {
    spec.parent().commandLine().usage(terminal().out());
    return ExitCode.DONE;
  }
}
