package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.rules.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which rules are meant? Those that come with Beffroi, and those of the folders that are named. */
@Command
public final class RulesOption {
  @Option(names = "--rules", paramLabel = "DIR", arity = "1", descriptionKey = "common.rules")
  private List<String> folders = List.of();

  public RuleFiles files(Terminal terminal) {
    RuleFiles files = RuleFiles.shipped();
    for (String name : folders) {
      Path folder = terminal.path(name);
      if (!Files.isDirectory(folder)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            folder.toString(),
            terminal.text("rules.no-folder"),
            terminal.text("error.no-such-file.remedy"));
      }
      files = files.with(folder, name);
    }
    return files;
  }
}
