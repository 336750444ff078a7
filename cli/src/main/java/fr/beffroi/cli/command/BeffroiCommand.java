package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What has every command? A terminal to speak to, the common options, an exit code. */
@SuppressWarnings("UnusedVariable") // picocli reads and sets what is annotated
public abstract class BeffroiCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  protected BeffroiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Does what was asked.
   *
   * @throws Exception reported as where, what and what to do
   */
  protected abstract ExitCode run() throws Exception;

  protected final Terminal terminal() {
    return terminal;
  }

  @Override
  public final Integer call() throws Exception {
    return run().code();
  }
}
