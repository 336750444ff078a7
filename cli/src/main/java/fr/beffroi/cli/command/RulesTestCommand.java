package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.BehaviourTests;
import fr.beffroi.detection.job.RuleTestLines;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.correlation.RuleTests;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmTests;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.TestedRules;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    RuleTests.LineReader lines = lines(files);
    TestedRules result =
        new RuleTests(ruleset, lines)
            .run(files)
            .and(new BehaviourTests(BehaviourRules.load(files), lines).run(files))
            .and(new LlmTests(LlmCatalogue.load(files)).run(files));
    result.failures().forEach(failure -> RulesLintCommand.print(failure, terminal()));
    result
        .untested()
        .forEach(file -> terminal().out().println(file + ": " + terminal().text("rules.untested")));
    terminal().out().flush();
    terminal()
        .say("rules.tested", result.cases(), result.failures().size(), result.untested().size());
    return result.isWell() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  /**
   * The commune's own tests are read with its networks; those that come with Beffroi suppose
   * private ones, and hold wherever it runs.
   */
  private RuleTests.LineReader lines(RuleFiles files) throws IOException {
    RuleTestLines shipped = new RuleTestLines();
    RuleTestLines own = new RuleTestLines(inside.read(terminal()).networks());
    Set<String> shippedTests =
        Stream.of("sigma", BehaviourRules.AREA)
            .flatMap(area -> files.in(area).stream())
            .map(files::testOf)
            .filter(test -> test != null && test.origin().equals(RuleFile.SHIPPED))
            .map(RuleFile::name)
            .collect(Collectors.toSet());
    return test -> (shippedTests.contains(test.at().file()) ? shipped : own).read(test);
  }
}
