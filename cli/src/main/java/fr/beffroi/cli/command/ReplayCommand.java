package fr.beffroi.cli.command;

import fr.beffroi.cli.config.BehaviourSettings;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Statistics;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.ReplayWatch;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.cli.town.Town;
import fr.beffroi.cli.town.TownBehaviour;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertJson;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.flink.BehaviourSource;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.job.Behaviour;
import fr.beffroi.detection.job.Replay;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which alerts do these files hold? The job itself, on files, touching neither archive nor store.
 */
@Command(name = "replay")
public final class ReplayCommand extends BeffroiCommand {
  private static final int MOST_INCIDENTS = 10;

  @Mixin private final ReplayInput input = new ReplayInput();
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final WatchedUse services = new WatchedUse();

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "replay.rules")
  private @Nullable String rules;

  @Option(names = "--behaviour", paramLabel = "MODEL", descriptionKey = "replay.behaviour")
  private @Nullable String behaviour;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "replay.config")
  private @Nullable String config;

  @Mixin private final BehaviourOptions judged = new BehaviourOptions();

  @Option(names = "--stats", paramLabel = "FILE", descriptionKey = "common.stats")
  private @Nullable String statistics;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "replay.files")
  private List<String> files = new ArrayList<>();

  public ReplayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Instant started = terminal().environment().clock().instant();
    ReplayOptions options = options();
    RuleSource source = Town.rules(ruleFolder());
    // The rules are read while Flink starts: it needs them, and has no line before that.
    CompletableFuture<ExitCode> problems =
        CompletableFuture.supplyAsync(() -> RuleProblems.report(source.load(), terminal()));
    Locale locale = terminal().messages().locale();
    AlertJson json = new AlertJson(locale);
    try (Listing<Alert> listing =
        new Listing<>(
            terminal(), output.format(terminal()), columns(locale, input.zone()), json::line)) {
      ReplayWatch watch = watch(options, source, listing);
      summarise(watch, started);
      return problems.join().and(watch.code());
    }
  }

  private ReplayWatch watch(ReplayOptions options, RuleSource source, Listing<Alert> listing)
      throws IOException {
    try (Progress progress = new Progress(terminal(), bytes(options.files()))) {
      ReplayWatch watch = new ReplayWatch(terminal(), progress, listing::add);
      new Replay(source, behaviour(options)).run(options, watch, watch::alert, watch::incident);
      return watch;
    }
  }

  private @Nullable Behaviour behaviour(ReplayOptions options) throws IOException {
    String name = behaviour;
    if (name == null) {
      return null;
    }
    BehaviourModel model = ModelFile.read(GivenFile.toRead(terminal().path(name), terminal()));
    BehaviourSettings settings = judged.over(configuration(), terminal());
    return new Behaviour(
        BehaviourSource.of(RuleFiles.inForce(BehaviourRules.AREA, ruleFolder())),
        TownBehaviour.calendar(settings, options.zone(), ruleFolder()),
        model,
        new Budget(settings.budget()),
        options.inside());
  }

  private @Nullable Configuration configuration() throws IOException {
    return config == null ? null : ConfigurationOption.read(terminal().path(config), terminal());
  }

  private ReplayOptions options() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String file : files) {
      boolean standardInput = file.equals(InputOptions.STANDARD_INPUT);
      paths.add(
          standardInput ? file : GivenFile.toRead(terminal().path(file), terminal()).toString());
    }
    LlmTagging tagging = services.tagging(ruleFolder(), input.zone(), terminal());
    return input.options(paths, tagging, terminal());
  }

  private @Nullable Path ruleFolder() {
    return rules == null ? null : GivenFile.ruleFolder(rules, terminal());
  }

  private static long bytes(List<String> files) throws IOException {
    long bytes = 0;
    for (String file : files) {
      if (file.equals(InputOptions.STANDARD_INPUT) || file.endsWith(".gz")) {
        return 0; // nobody knows how much comes out
      }
      bytes += Files.exists(Path.of(file)) ? Files.size(Path.of(file)) : 0;
    }
    return bytes;
  }

  private void summarise(ReplayWatch watch, Instant started) throws IOException {
    Locale locale = terminal().messages().locale();
    Duration took = Duration.between(started, terminal().environment().clock().instant());
    Statistics figures = new Statistics(watch.lines(), watch.events(), watch.alerts(), took);
    List<Incident> incidents = watch.incidents();
    long shown = incidents.stream().filter(Incident::shown).count();
    terminal()
        .say(
            "replay.summary",
            figures.lines(),
            figures.events(),
            watch.unparsed(),
            figures.alerts(),
            incidents.size(),
            shown,
            String.format(locale, "%.1f", took.toMillis() / 1_000.0),
            Math.round(figures.linesPerSecond()));
    incidents.stream()
        .limit(MOST_INCIDENTS)
        .forEach(
            incident ->
                terminal()
                    .say(
                        incident.shown() ? "replay.incident" : "replay.background",
                        incident.level().word(),
                        incident.title().in(locale)));
    if (statistics != null) {
      figures.write(terminal().path(statistics));
    }
  }

  private static List<Column<Alert>> columns(Locale locale, ZoneId zone) {
    DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).withZone(zone);
    return List.of(
        new Column<>("timestamp", "column.when", alert -> time.format(alert.timestamp())),
        new Column<>("level", "column.level", alert -> alert.rule().level().word()),
        new Column<>("category", "column.category", alert -> alert.rule().category().word()),
        new Column<>("count", "column.count", Alert::count),
        new Column<>("message", "column.what", alert -> alert.message().in(locale)));
  }
}
