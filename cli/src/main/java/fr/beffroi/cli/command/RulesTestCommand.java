package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.job.RuleTestLines;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do the rules fire on the log lines of their tests, and on no others? */
@Command(name = "test")
final class RulesTestCommand extends BeffroiCommand {
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final NetworksOption inside = new NetworksOption();

  RulesTestCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    RuleFiles files = rules.files(terminal());
    Ruleset ruleset = Ruleset.load(files);
    RuleTests.Result result = new RuleTests(ruleset, lines(files)).run(files);
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

  /**
   * The commune's own tests are read with its networks; those that come with Beffroi suppose
   * private ones, and hold wherever it runs.
   */
  private RuleTests.LineReader lines(RuleFiles files) throws IOException {
    RuleTestLines shipped = new RuleTestLines();
    RuleTestLines own = new RuleTestLines(inside.read(terminal()).networks());
    Set<String> shippedTests =
        files.in("sigma").stream()
            .map(files::testOf)
            .filter(test -> test != null && test.origin().equals(RuleFile.SHIPPED))
            .map(RuleFile::name)
            .collect(Collectors.toSet());
    return test -> (shippedTests.contains(test.at().file()) ? shipped : own).read(test);
  }
}
