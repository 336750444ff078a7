package fr.beffroi.cli.command;

import fr.beffroi.cli.config.BehaviourSettings;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Statistics;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.PastArchive;
import fr.beffroi.cli.town.ReplayWatch;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.cli.town.Town;
import fr.beffroi.cli.town.TownBehaviour;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.Known;
import fr.beffroi.detection.behaviour.judge.Training;
import fr.beffroi.detection.job.PastEvents;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What is usual in this town? Learned from files, else from the archive of a configuration; known
 * incidents are cut out.
 */
@Command(name = "train")
final class ModelTrainCommand extends BeffroiCommand {
  private static final int LONGEST_REASON = 500;

  @Mixin private final ConfigurationOption option = new ConfigurationOption();
  @Mixin private final ReplayInput input = new ReplayInput();
  @Mixin private final BehaviourOptions judged = new BehaviourOptions();

  @Option(names = "--from", paramLabel = "DATE", converter = Since.class)
  private Instant from = Instant.EPOCH;

  @Option(names = "--to", paramLabel = "DATE", converter = AsOf.class)
  private Instant to = Instant.MAX;

  @Option(names = "--rules", paramLabel = "DIR")
  private @Nullable String rules;

  @Option(names = "--out", paramLabel = "FILE|DIR")
  private @Nullable String out;

  @Option(names = "--stats", paramLabel = "FILE", descriptionKey = "common.stats")
  private @Nullable String statistics;

  @Option(names = "--accept-worse", paramLabel = "REASON")
  private @Nullable String acceptWorse;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "model.train.files")
  private @Nullable List<String> files;

  private long events;
  private long lines;

  ModelTrainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Instant started = terminal().environment().clock().instant();
    ExitCode code = train();
    if (statistics != null) {
      Duration took = Duration.between(started, terminal().environment().clock().instant());
      new Statistics(lines, events, 0, took).write(terminal().path(statistics));
    }
    return code;
  }

  private ExitCode train() throws IOException {
    if (acceptWorse != null && (acceptWorse.isBlank() || acceptWorse.length() > LONGEST_REASON)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--accept-worse",
          terminal().text("model.train.no-reason"),
          terminal().text("model.train.no-reason.remedy"));
    }
    if (to.isBefore(from)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--to",
          terminal().text("model.train.backwards"),
          terminal().text("model.train.backwards.remedy"));
    }
    List<String> named = files;
    return named == null || named.isEmpty() ? ofArchive() : ofFiles(named);
  }

  private ExitCode ofArchive() throws IOException {
    Configuration configuration = option.read(terminal());
    GivenFile.archive(
        configuration.archiveFolder().resolve(configuration.commune().slug()), terminal());
    Path own = rules == null ? configuration.rules() : GivenFile.ruleFolder(rules, terminal());
    BehaviourRules behaviour = behaviour(own);
    BehaviourSettings settings = judged.over(configuration, terminal());
    TownCalendar calendar = TownBehaviour.calendar(settings, configuration.commune().zone(), own);
    Path place = out == null ? configuration.modelsFolder() : terminal().path(out);
    try (ModelPlace models = ModelPlace.open(place, acceptWorse, terminal())) {
      Training training = training(behaviour, calendar, incidents(configuration));
      new PastEvents(from, to).ofArchive(new PastArchive(configuration, from), counted(training));
      Budget budget = new Budget(settings.budget());
      return models.keep(training.finish(), behaviour, budget, calendar.zone());
    }
  }

  private List<Known> incidents(Configuration configuration) {
    try {
      return KnownIncidents.of(configuration);
    } catch (StoreException e) {
      String said = e.sentence().in(terminal().messages().locale());
      throw new CommandFailure(ExitCode.UNREACHABLE, "", said, null);
    }
  }

  private ExitCode ofFiles(List<String> named) throws IOException {
    String place = out;
    if (place == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--out",
          terminal().text("model.train.no-out"),
          terminal().text("model.train.no-out.remedy"));
    }
    Path own = rules == null ? null : GivenFile.ruleFolder(rules, terminal());
    ReplayOptions options = options(named);
    BehaviourRules behaviour = behaviour(own);
    try (ModelPlace models = ModelPlace.open(terminal().path(place), acceptWorse, terminal());
        Progress progress = new Progress(terminal(), 0)) {
      ReplayWatch watch = new ReplayWatch(terminal(), progress, alert -> {});
      List<Known> known = KnownIncidents.of(options, Town.rules(own), watch);
      BehaviourSettings settings = judged.over(null, terminal());
      TownCalendar calendar = TownBehaviour.calendar(settings, input.zone(), own);
      Training training = training(behaviour, calendar, known);
      new PastEvents(from, to).ofFiles(options, new Unheard(), counted(training));
      Budget budget = new Budget(settings.budget());
      return models.keep(training.finish(), behaviour, budget, calendar.zone()).and(watch.code());
    }
  }

  private ReplayOptions options(List<String> named) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String file : named) {
      paths.add(GivenFile.toRead(terminal().path(file), terminal()).toString());
    }
    return input.options(paths, null, terminal());
  }

  private Training training(BehaviourRules behaviour, TownCalendar calendar, List<Known> known) {
    return new Training(behaviour, calendar, known, terminal().environment().clock());
  }

  /** What is learned from, counted: an event of number 0 is the first of its line. */
  private Consumer<Event> counted(Training training) {
    return event -> {
      if (!EventMatcher.TICK.equals(event.get(Fields.EVENT_DATASET))) {
        events++;
        lines += event.ordinal() == 0 ? 1 : 0;
      }
      training.onEvent(event);
    };
  }

  private BehaviourRules behaviour(@Nullable Path own) {
    BehaviourRules read = BehaviourRules.load(RuleFiles.inForce(BehaviourRules.AREA, own));
    RuleProblems.report(read.problems(), terminal());
    return read;
  }
}
