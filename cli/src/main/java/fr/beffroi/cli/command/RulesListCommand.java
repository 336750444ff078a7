package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does Beffroi watch for? */
@Command(name = "list")
final class RulesListCommand extends BeffroiCommand {
  private static final List<Column<SigmaRule>> COLUMNS =
      List.of(
          new Column<>("rule.name", "column.name", rule -> rule.header().name()),
          new Column<>("rule.level", "column.level", rule -> rule.header().level().word()),
          new Column<>("rule.category", "column.category", RulesListCommand::category),
          new Column<>("rule.origin", "column.origin", rule -> rule.header().origin()),
          new Column<>("rule.title", "column.title", rule -> rule.header().title()));

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--all")
  private boolean all;

  RulesListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() {
    Ruleset ruleset = Ruleset.load(rules.files(terminal()));
    List<SigmaRule> shown =
        ruleset.rules().stream()
            .filter(rule -> all || rule.alerts())
            .sorted(Comparator.comparing((SigmaRule rule) -> rule.header().name()))
            .toList();
    try (Listing<SigmaRule> listing =
        new Listing<>(terminal(), output.format(terminal()), COLUMNS, RulesListCommand::json)) {
      shown.forEach(listing::add);
    }
    long refused = ruleset.problems().stream().filter(problem -> problem.isError()).count();
    terminal().say(refused == 0 ? "rules.listed" : "rules.listed-refused", shown.size(), refused);
    return refused == 0 ? ExitCode.DONE : ExitCode.RULE_PACK;
  }

  private static String category(SigmaRule rule) {
    Category category = rule.header().guidance().category();
    return category == null ? "" : category.word();
  }

  private static String json(SigmaRule rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("rule")
        .put("id", rule.header().id())
        .put("name", rule.header().name())
        .put("title", rule.header().title())
        .put("level", rule.header().level().word())
        .put("category", category(rule))
        .put("origin", rule.header().origin())
        .put("file", rule.header().file());
    return json.toString();
  }
}
