package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.SchoolHolidays;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmLint;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Is every rule well written? Errors are findings; warnings are too, where asked for. */
@Command(name = "lint")
final class RulesLintCommand extends BeffroiCommand {
  @Mixin private final RulesOption rules = new RulesOption();

  @Option(names = "--strict")
  private boolean strict;

  RulesLintCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() {
    RuleFiles files = rules.files(terminal());
    Ruleset ruleset = Ruleset.load(files);
    BehaviourRules behaviour = BehaviourRules.load(files);
    SchoolHolidays holidays = SchoolHolidays.load(files);
    // A file that cannot be read is named by each who wanted to: once is enough.
    Set<Problem> problems = new LinkedHashSet<>(files.problems());
    problems.addAll(ruleset.problems());
    problems.addAll(behaviour.problems());
    problems.addAll(holidays.problems());
    problems.addAll(holidays.outdated(terminal().today()));
    problems.addAll(LlmLint.of(LlmCatalogue.load(files), terminal().today()));
    problems.forEach(problem -> print(problem, terminal()));
    terminal().out().flush();
    long errors = problems.stream().filter(Problem::isError).count();
    int rulesRead = ruleset.rules().size() + behaviour.rules().size();
    terminal().say("rules.linted", rulesRead, errors, problems.size() - errors);
    return errors > 0 || (strict && !problems.isEmpty()) ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** {@code file:line:column: error: what is wrong}, as editors understand it. */
  static void print(Problem problem, Terminal terminal) {
    String severity = "doctor.status." + problem.severity().name().toLowerCase(Locale.ROOT);
    String text =
        problem.at()
            + ": "
            + terminal.text(severity)
            + ": "
            + problem.message(terminal.messages().locale());
    terminal.out().println(terminal.shown(text));
  }
}
