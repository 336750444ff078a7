package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do the rules fire on the log lines of their tests, and on no others? */
@Command(name = "test")
final class RulesTestCommand extends BeffroiCommand {
  @Mixin private final RulesOption rules = new RulesOption();

  RulesTestCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() {
    RuleFiles files = rules.files(terminal());
    Ruleset ruleset = Ruleset.load(files);
    RuleTests.Result result = new RuleTests(ruleset, new RuleLines()).run(files);
    result.failures().forEach(failure -> RulesLintCommand.print(failure, terminal()));
    result
        .untested()
        .forEach(file -> terminal().out().println(file + ": " + terminal().text("rules.untested")));
    terminal().out().flush();
    terminal()
        .say("rules.tested", result.cases(), result.failures().size(), result.untested().size());
    boolean well = result.failures().isEmpty() && result.untested().isEmpty();
    return well ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
