package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does Beffroi watch for? Rules on what is known, and on what is usual. */
@Command(name = "list")
final class RulesListCommand extends BeffroiCommand {
  private static final List<Column<ListedRule>> COLUMNS =
      List.of(
          new Column<>("rule.name", "column.name", ListedRule::name),
          new Column<>("rule.level", "column.level", rule -> rule.level().word()),
          new Column<>("rule.category", "column.category", ListedRule::category),
          new Column<>("rule.origin", "column.origin", ListedRule::origin),
          new Column<>("rule.title", "column.title", ListedRule::title));

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--all")
  private boolean all;

  RulesListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() {
    RuleFiles files = rules.files(terminal());
    Ruleset ruleset = Ruleset.load(files);
    BehaviourRules behaviour = BehaviourRules.load(files);
    List<ListedRule> shown = shown(ruleset, behaviour, files);
    try (Listing<ListedRule> listing =
        new Listing<>(terminal(), output.format(terminal()), COLUMNS, ListedRule::json)) {
      shown.forEach(listing::add);
    }
    Set<Problem> problems = new HashSet<>(ruleset.problems());
    problems.addAll(behaviour.problems());
    long refused = problems.stream().filter(Problem::isError).count();
    terminal().say(refused == 0 ? "rules.listed" : "rules.listed-refused", shown.size(), refused);
    return refused == 0 ? ExitCode.DONE : ExitCode.RULE_PACK;
  }

  private List<ListedRule> shown(Ruleset ruleset, BehaviourRules behaviour, RuleFiles files) {
    Locale locale = terminal().messages().locale();
    return Stream.concat(
            ruleset.rules().stream()
                .filter(rule -> all || rule.alerts())
                .map((SigmaRule rule) -> ListedRule.of(rule)),
            behaviour.rules().stream().map(rule -> ListedRule.of(rule, files, locale)))
        .sorted(Comparator.comparing(ListedRule::name))
        .toList();
  }
}
