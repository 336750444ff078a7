package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.rules.RuleFiles;
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
      files = files.with(GivenFile.folder(terminal.path(name), terminal), name);
    }
    return files;
  }
}
