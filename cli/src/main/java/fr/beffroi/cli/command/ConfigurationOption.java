package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ConfigurationException;
import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which installation is meant? The one whose configuration is named. */
@Command
public final class ConfigurationOption {
  /** Where a configuration is, unless another place is named. */
  static final String USUAL = "beffroi.yml";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = USUAL,
      descriptionKey = "common.config")
  private String config = USUAL;

  /** The file, which need not be there. */
  public Path file(Terminal terminal) {
    return terminal.path(config);
  }

  /**
   * Reads the configuration.
   *
   * @throws CommandFailure where it is missing or wrong; all problems but the last are reported
   */
  public Configuration read(Terminal terminal) throws IOException {
    return read(file(terminal), terminal);
  }

  static Configuration read(Path file, Terminal terminal) throws IOException {
    try {
      return ConfigurationReader.read(Files.exists(file) ? GivenFile.toRead(file, terminal) : file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file.toString(),
          terminal.text("config.missing"),
          terminal.text("config.missing.remedy"));
    } catch (ConfigurationException e) {
      throw reported(e.problems(), terminal);
    }
  }

  private static CommandFailure reported(List<Problem> problems, Terminal terminal) {
    Locale locale = terminal.messages().locale();
    List<Problem> first = problems.subList(0, problems.size() - 1);
    first.forEach(one -> terminal.report(one.at().toString(), one.message(locale), null));
    Problem last = problems.get(problems.size() - 1);
    return new CommandFailure(
        ExitCode.USAGE,
        last.at().toString(),
        last.message(locale),
        terminal.text("config.wrong.remedy"));
  }
}
