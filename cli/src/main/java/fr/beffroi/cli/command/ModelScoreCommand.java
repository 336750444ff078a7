package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.model.Detector;
import fr.beffroi.detection.behaviour.score.Measures;
import fr.beffroi.detection.behaviour.score.Scores;
import fr.beffroi.detection.behaviour.score.Table;
import fr.beffroi.detection.behaviour.score.TableReader;
import fr.beffroi.detection.behaviour.score.TableScorer;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How strange is each row of a table to a detector that learned from another table? */
@Command(name = "score")
final class ModelScoreCommand extends BeffroiCommand {
  private static final double DIGITS = 10_000;

  private static final List<Column<Scored>> COLUMNS =
      List.of(
          new Column<>("row", "column.row", Scored::row),
          new Column<>("score", "column.score", Scored::score),
          new Column<>("anomalous", "column.anomalous", Scored::anomalous));

  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--train", paramLabel = "FILE", required = true)
  private String training = "";

  @Option(names = "--test", paramLabel = "FILE", required = true)
  private String tested = "";

  @Option(names = "--detector", paramLabel = "knn|lof|ocsvm|pca|combination")
  private Detector detector = Detector.COMBINATION;

  /**
   * @param row from 1, without the line of names
   */
  private record Scored(int row, double score, boolean anomalous) {}

  ModelScoreCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Scores scores;
    try {
      scores =
          new TableScorer(detector, terminal().environment().clock())
              .score(table(training), table(tested));
    } catch (RuleException e) {
      throw failure(e.problem());
    }
    OutputFormat format = output.format(terminal());
    if (format == OutputFormat.JSON) {
      terminal().out().println(json(scores));
      terminal().out().flush();
    } else {
      list(scores, format);
    }
    say(scores);
    return ExitCode.DONE;
  }

  private Table table(String file) throws IOException, RuleException {
    return TableReader.read(GivenFile.toRead(terminal().path(file), terminal()));
  }

  private CommandFailure failure(Problem problem) {
    return new CommandFailure(
        ExitCode.USAGE,
        problem.at().toString(),
        problem.message(terminal().messages().locale()),
        null);
  }

  private void list(Scores scores, OutputFormat format) {
    try (Listing<Scored> listing =
        new Listing<>(terminal(), format, COLUMNS, ModelScoreCommand::json)) {
      for (int i = 0; i < scores.scores().length; i++) {
        double score = scores.scores()[i];
        boolean anomalous = score > scores.model().threshold();
        listing.add(
            new Scored(i + 1, format == OutputFormat.TABLE ? rounded(score) : score, anomalous));
      }
    }
  }

  /** One object: what was learned, the measures where there are labels, a score a row. */
  private static ObjectNode json(Scores scores) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("detector", word(scores.model().detector()));
    object.put("trained_rows", scores.trainedOn());
    object.put("features", scores.model().getFeatureIDMap().size());
    object.put("threshold", scores.model().threshold());
    scores
        .measures()
        .ifPresent(
            measures -> {
              object.put("auc_roc", measures.aucRoc());
              object.put("auc_pr", measures.aucPr());
              object.put("tpr_at_fpr_0.001", measures.truePositivesAtOnePerMille());
              object.put("tpr_at_fpr_0.01", measures.truePositivesAtOnePercent());
            });
    ArrayNode all = object.putArray("scores");
    for (double score : scores.scores()) {
      all.add(score);
    }
    return object;
  }

  private static String json(Scored row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("row", row.row())
        .put("score", row.score())
        .put("anomalous", row.anomalous())
        .toString();
  }

  private void say(Scores scores) {
    terminal()
        .say(
            "model.scored",
            scores.scores().length,
            word(scores.model().detector()),
            scores.trainedOn());
    if (scores.measures().isPresent()) {
      Measures measures = scores.measures().get();
      terminal()
          .say(
              "model.measured",
              rounded(measures.aucRoc()),
              rounded(measures.aucPr()),
              rounded(measures.truePositivesAtOnePerMille()),
              rounded(measures.truePositivesAtOnePercent()));
    }
  }

  private static String word(Detector detector) {
    return detector.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
