package fr.beffroi.cli.command;

import fr.beffroi.cli.input.LineInput;
import fr.beffroi.cli.input.Sampled;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Statistics;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.ParseCounts;
import fr.beffroi.ingest.format.ParseResult;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What does Beffroi understand of these lines? One JSON object a line, and why on the side. */
@Command(name = "parse")
public final class ParseCommand extends BeffroiCommand {
  private static final int MOST_REASONS = 5;

  @Mixin private final InputOptions options = new InputOptions();
  @Mixin private final LlmOption services = new LlmOption();

  @Option(names = "--stats", paramLabel = "FILE", descriptionKey = "common.stats")
  private @Nullable String statistics;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file-or-input")
  private String file = "";

  private final LineParser parser = new LineParser();

  public ParseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    LogFormat named = options.format(terminal());
    LlmTagging tagging = services.tagging(options.zone(), terminal());
    Path path =
        file.equals(InputOptions.STANDARD_INPUT)
            ? null
            : GivenFile.toRead(terminal().path(file), terminal());
    Instant started = terminal().environment().clock().instant();
    long size = path == null ? 0 : Files.size(path);
    SourceContext context = options.context(file);
    try (LineInput input =
            path == null ? LineInput.of(terminal().environment().in()) : LineInput.of(path);
        Progress progress = new Progress(terminal(), size);
        EventOutput output = new EventOutput(terminal())) {
      Sampled lines = new Sampled(input, context, options.received(path, terminal()));
      parser.choose(context.source(), named == null ? recognised(lines) : named);
      for (Line line = lines.next(); line != null; line = lines.next()) {
        output.write(line, tagged(parser.parse(line), tagging));
        progress.line(input.taken());
        if (lines.mayWait()) {
          output.flush();
        }
        if (output.isRefused()) {
          return ExitCode.DONE; // as when piped into head: nobody wants the rest
        }
      }
    }
    summarise(context.source(), started);
    return ExitCode.DONE;
  }

  /** Nothing else is added: what a line means does not depend on the configuration. */
  private static ParseResult tagged(ParseResult result, @Nullable LlmTagging tagging) {
    return tagging != null && result instanceof ParseResult.Parsed parsed
        ? new ParseResult.Parsed(parsed.events().stream().map(tagging.tagger()::tag).toList())
        : result;
  }

  private @Nullable LogFormat recognised(Sampled lines) throws IOException {
    FormatRecognition recognition = FormatRecognition.of(lines.sample());
    terminal().say("parse.recognised", recognition.reason(terminal().messages().locale()));
    return recognition.format();
  }

  private void summarise(String source, Instant started) throws IOException {
    ParseCounts.OfSource counts = parser.counts().bySource().get(source);
    Duration took = Duration.between(started, terminal().environment().clock().instant());
    Statistics figures =
        counts == null
            ? new Statistics(0, 0, 0, took)
            : new Statistics(counts.lines(), counts.events(), 0, took);
    terminal()
        .say(
            "parse.summary",
            figures.lines(),
            figures.events(),
            counts == null ? 0 : counts.unparsed());
    if (counts != null) {
      counts.reasons().entrySet().stream()
          .sorted(Comparator.comparing(entry -> -entry.getValue().count()))
          .limit(MOST_REASONS)
          .forEach(this::sayReason);
    }
    String target = statistics;
    if (target != null) {
      figures.write(terminal().path(target));
    }
  }

  private void sayReason(Map.Entry<String, ParseCounts.Reason> reason) {
    terminal()
        .say(
            "parse.reason",
            reason.getValue().count(),
            terminal().messages().unread(reason.getKey()),
            String.join(", ", reason.getValue().sample()));
  }
}
