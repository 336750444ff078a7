package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.LastTraining;
import fr.beffroi.cli.config.WatchedBehaviour;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.SchoolHolidays;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Common;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.RuleModel;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is usual, by this model, and where does it come from? */
@Command(name = "show")
final class ModelShowCommand extends BeffroiCommand {
  /** Of a file that no configuration speaks for: the one that other commands read it in. */
  private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

  private static final double DIGITS = 1_000;

  private static final List<Column<Shown>> COLUMNS =
      List.of(
          new Column<>("rule", "column.rule", Shown::rule),
          new Column<>("feature", "column.feature", Shown::feature),
          new Column<>("low", "column.low", it -> rounded(it.common().low())),
          new Column<>("usual", "column.usual", it -> rounded(it.common().median())),
          new Column<>("high", "column.high", it -> rounded(it.common().high())));

  @Mixin private final OutputOption output = new OutputOption();

  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "model.show.file")
  private @Nullable String file;

  private record Shown(String rule, String feature, Common common) {}

  ModelShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    String named = file;
    if (named == null) {
      return inForce(option.read(terminal()));
    }
    return show(GivenFile.toRead(terminal().path(named), terminal()), USUAL_ZONE);
  }

  /** The one in force, with what came of the last training and whether the town has changed. */
  private ExitCode inForce(Configuration configuration) throws IOException {
    Path folder = configuration.modelsFolder();
    Path current =
        new ModelFolder(folder)
            .current()
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        folder.toString(),
                        terminal().text("model.show.none"),
                        terminal().text("model.show.none.remedy")));
    ZoneId zone = configuration.commune().zone();
    ExitCode code = show(current, zone);
    sayWhatHolidaysAreKnown(configuration);
    Locale locale = terminal().messages().locale();
    LastTraining.read(folder)
        .ifPresent(
            last ->
                terminal()
                    .say(
                        "model.last-training",
                        new ModelWords(terminal(), zone).time(last.at()),
                        last.sentence().in(locale)));
    WatchedBehaviour.read(configuration.statusFile())
        .filter(watched -> watched.judgesBy(current))
        .ifPresent(watched -> terminal().say("model.sentence", watched.drift().in(locale)));
    return code;
  }

  private ExitCode show(Path path, ZoneId zone) throws IOException {
    BehaviourModel model = ModelFile.read(path);
    try (Listing<Shown> listing =
        new Listing<>(terminal(), output.format(terminal()), COLUMNS, ModelShowCommand::json)) {
      for (RuleModel rule : model.rules()) {
        List<String> features = rule.lesson().features();
        for (int i = 0; i < features.size(); i++) {
          listing.add(new Shown(rule.lesson().name(), features.get(i), rule.commons().get(i)));
        }
      }
    }
    new ModelWords(terminal(), zone).say(model);
    ModelFolder.whyTaken(path).ifPresent(why -> terminal().say("model.taken-though", why));
    return ExitCode.DONE;
  }

  /** A habit of ordinary days judges the holidays that nobody wrote down. */
  private void sayWhatHolidaysAreKnown(Configuration configuration) {
    String zone = configuration.behaviour().schoolZone();
    RuleFiles files = RuleFiles.inForce(BehaviourRules.AREA, configuration.rules());
    LocalDate known = zone == null ? null : SchoolHolidays.load(files).knownUntil().get(zone);
    if (known != null && known.isBefore(terminal().today())) {
      terminal().say("model.holidays-over", Objects.requireNonNull(zone), known);
    }
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
