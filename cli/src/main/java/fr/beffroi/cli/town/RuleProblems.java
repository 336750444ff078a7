package fr.beffroi.cli.town;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.rules.Problem;
import java.util.List;

/** What is wrong with the rules, said before they are used: a broken one stops no other. */
public final class RuleProblems {
  private RuleProblems() {}

  /** Says each; the code is that of an invalid rule pack where a rule was refused. */
  public static ExitCode report(Ruleset rules, Terminal terminal) {
    return report(rules.problems(), terminal);
  }

  /** The same of any list of problems. */
  public static ExitCode report(List<Problem> problems, Terminal terminal) {
    ExitCode code = ExitCode.DONE;
    for (Problem problem : problems) {
      terminal.report(problem.at().toString(), problem.message(terminal.messages().locale()), null);
      code = problem.isError() ? ExitCode.RULE_PACK : code;
    }
    return code;
  }
}
