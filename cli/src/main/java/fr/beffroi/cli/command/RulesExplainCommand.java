package fr.beffroi.cli.command;

import fr.beffroi.cli.input.LineInput;
import fr.beffroi.cli.input.Sampled;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.DetectionRule;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.detection.sigma.condition.Explanation;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.KnownAccounts;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why does a rule match these lines, or why not? Part by part, with what the event holds. */
@Command(name = "explain")
final class RulesExplainCommand extends BeffroiCommand {
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final InputOptions options = new InputOptions();
  @Mixin private final NetworksOption inside = new NetworksOption();
  @Mixin private final WatchedUse services = new WatchedUse();

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 20;

  @Parameters(index = "0", paramLabel = "RULE", descriptionKey = "rule-name")
  private String name = "";

  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file-or-input")
  private String file = "";

  private final KnownAccounts accounts = new KnownAccounts();

  RulesExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    RuleFiles files = rules.files(terminal());
    Ruleset ruleset = Ruleset.load(files);
    SigmaRule rule = RulesShowCommand.rule(ruleset, name, terminal());
    List<DetectionRule> detections = detections(rule).distinct().toList();
    if (rule instanceof CorrelationRule correlation) {
      terminal()
          .say(
              "rules.explain.correlation",
              correlation.header().name(),
              correlation.type().name().toLowerCase(Locale.ROOT),
              String.join(", ", correlation.grouping().names()),
              span(correlation.timespan()));
    }
    Enricher enricher = enricher(files, rule);
    Path path =
        file.equals(InputOptions.STANDARD_INPUT)
            ? null
            : GivenFile.toRead(terminal().path(file), terminal());
    SourceContext context = options.context(file);
    try (LineInput input =
        path == null ? LineInput.of(terminal().environment().in()) : LineInput.of(path)) {
      Sampled lines = new Sampled(input, context, options.received(path, terminal()));
      LogFormat named = options.format(terminal());
      LineParser parser = new LineParser();
      parser.choose(
          context.source(), named == null ? FormatRecognition.of(lines.sample()).format() : named);
      explain(lines, parser, enricher, new EventMatcher(ruleset), detections);
    }
    terminal().out().flush();
    return ExitCode.DONE;
  }

  private void explain(
      Sampled lines,
      LineParser parser,
      Enricher enricher,
      EventMatcher matcher,
      List<DetectionRule> detections)
      throws IOException {
    int told = 0;
    for (Line line = lines.next(); line != null && told < limit; line = lines.next()) {
      print(0, line.original());
      List<Event> events = parser.events(line);
      if (events.isEmpty()) {
        print(1, terminal().text("rules.explain.unread"));
      }
      for (Event event : events) {
        Event enriched = accounts.enrich(enricher.enrich(event));
        detections.forEach(rule -> print(1, matcher.explain(rule, enriched)));
      }
      told++;
    }
  }

  /** As rules write it: {@code 10m}. */
  private static String span(Duration timespan) {
    long days = timespan.toDays();
    boolean whole = timespan.equals(Duration.ofDays(days));
    return whole ? days + "d" : timespan.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /**
   * Says which addresses are inside: many rules look at it, and lines do not say it. Uses of
   * artificial intelligence are tagged where people may be looked at, as when files are replayed.
   */
  private Enricher enricher(RuleFiles files, SigmaRule rule) throws IOException {
    NetworksOption.Inside known = inside.read(terminal());
    String cidrs = String.join(", ", known.cidrs());
    if (known.file() == null) {
      terminal().say("rules.explain.inside.private", cidrs);
    } else {
      terminal().say("rules.explain.inside", cidrs, known.file());
    }
    LlmTagging tagging = services.tagging(area -> files, options.zone(), terminal());
    if (tagging != null) {
      return new Enricher(known.networks(), tagging);
    }
    if (rule.header().guidance().category() == Category.SHADOW_AI) {
      terminal().say("rules.explain.untagged");
    }
    return new Enricher(known.networks());
  }

  /** The detections that a rule is, or looks at. */
  private static Stream<DetectionRule> detections(SigmaRule rule) {
    return rule instanceof CorrelationRule correlation
        ? correlation.rules().stream().flatMap(RulesExplainCommand::detections)
        : Stream.of((DetectionRule) rule);
  }

  private void print(int depth, Explanation explanation) {
    String mark = terminal().text(explanation.matched() ? "rules.yes" : "rules.no");
    String held =
        explanation.field() == null
            ? ""
            : "  [" + explanation.field() + " = " + String.join(", ", explanation.actual()) + "]";
    print(depth, mark + " " + explanation.what() + held);
    explanation.parts().forEach(part -> print(depth + 1, part));
  }

  private void print(int depth, String text) {
    terminal().out().println(terminal().shown("  ".repeat(depth) + text));
  }
}
