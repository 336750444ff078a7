package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Common;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.RuleModel;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is usual, by this model, and where does it come from? */
@Command(name = "show")
final class ModelShowCommand extends BeffroiCommand {
  private static final double DIGITS = 1_000;

  private static final List<Column<Shown>> COLUMNS =
      List.of(
          new Column<>("rule", "column.rule", Shown::rule),
          new Column<>("feature", "column.feature", Shown::feature),
          new Column<>("low", "column.low", it -> rounded(it.common().low())),
          new Column<>("usual", "column.usual", it -> rounded(it.common().median())),
          new Column<>("high", "column.high", it -> rounded(it.common().high())));

  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(paramLabel = "FILE", descriptionKey = "model.show.file")
  private String file = "";

  private record Shown(String rule, String feature, Common common) {}

  ModelShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    BehaviourModel model = ModelFile.read(GivenFile.toRead(terminal().path(file), terminal()));
    try (Listing<Shown> listing =
        new Listing<>(terminal(), output.format(terminal()), COLUMNS, ModelShowCommand::json)) {
      for (RuleModel rule : model.rules()) {
        List<String> features = rule.lesson().features();
        for (int i = 0; i < features.size(); i++) {
          listing.add(new Shown(rule.lesson().name(), features.get(i), rule.commons().get(i)));
        }
      }
    }
    new ModelWords(terminal()).say(model);
    return ExitCode.DONE;
  }

  private static String json(Shown row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("rule", row.rule())
        .put("feature", row.feature())
        .put("low", row.common().low())
        .put("usual", row.common().median())
        .put("high", row.common().high())
        .toString();
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
