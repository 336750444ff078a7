package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How is what was found to be written? A table for a person, one JSON object a line for others. */
@Command
public final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "table|json|ndjson|csv",
      descriptionKey = "common.output")
  private @Nullable OutputFormat asked;

  public OutputFormat format(Terminal terminal) {
    OutputFormat named = asked;
    if (named != null) {
      return named;
    }
    return terminal.environment().outIsTerminal() ? OutputFormat.TABLE : OutputFormat.NDJSON;
  }
}
