package fr.beffroi.cli.command;

import fr.beffroi.cli.input.LineInput;
import fr.beffroi.cli.input.Sampled;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageReports;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Totals;
import fr.beffroi.compliance.traffic.UsageCounter;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which services of artificial intelligence did the town hall use, as these files say? Whole months
 * only, and nobody's name.
 */
@Command(name = "report")
final class ShadowAiReportCommand extends BeffroiCommand {
  private static final int USUAL_MONTHS = 12;

  /** More months are a slip of the pen. */
  private static final int MOST_MONTHS = 60;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final NetworksOption networks = new NetworksOption();
  @Mixin private final ShadowAiOptions shadow = new ShadowAiOptions();

  @Option(names = "--from", paramLabel = "MONTH", converter = Month.class)
  private @Nullable YearMonth from;

  @Option(names = "--to", paramLabel = "MONTH", converter = Month.class)
  private @Nullable YearMonth to;

  @Option(names = "--report", paramLabel = "DIR")
  private @Nullable String folder;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "replay.files")
  private List<String> files = List.of();

  private final LineParser parser = new LineParser();

  ShadowAiReportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    String commune = shadow.conformity(terminal()).commune();
    LlmTagging tagging = shadow.tagging(input.zone(), terminal());
    Span period = period();
    Enricher enricher = new Enricher(networks.read(terminal()).networks(), tagging);
    List<Path> paths = paths();
    EvasionLists lists = shadow.evasion(terminal());
    try (UsageCounter counter = new UsageCounter(tagging.charter(), input.zone(), period, lists)) {
      for (int i = 0; i < paths.size(); i++) {
        read(files.get(i), paths.get(i), enricher, counter);
      }
      write(counter.publish(), tagging, commune);
    }
    return ExitCode.DONE;
  }

  /** A month that goes on would be shown twice, and the difference is of a few people. */
  private Span period() {
    YearMonth last = YearMonth.from(terminal().today()).minusMonths(1);
    YearMonth end = to == null ? last : to;
    YearMonth begin = from == null ? end.minusMonths(USUAL_MONTHS - 1) : from;
    if (end.isAfter(last)) {
      throw wrong("--to " + end, "shadow-ai.month-goes-on", last);
    }
    if (begin.isAfter(end) || begin.plusMonths(MOST_MONTHS).isBefore(end)) {
      throw wrong("--from " + begin, "shadow-ai.period", end);
    }
    return new Span(begin, end);
  }

  private CommandFailure wrong(String where, String key, YearMonth month) {
    return new CommandFailure(
        ExitCode.USAGE, where, terminal().text(key), terminal().text(key + ".remedy", month));
  }

  private List<Path> paths() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      paths.add(GivenFile.toRead(terminal().path(file), terminal()));
    }
    return paths;
  }

  private void read(String name, Path file, Enricher enricher, UsageCounter counter)
      throws IOException {
    SourceContext context = input.context(name);
    try (LineInput in = LineInput.of(file);
        Progress progress = new Progress(terminal(), Files.size(file))) {
      Sampled lines = new Sampled(in, context, input.received(file, terminal()));
      parser.choose(context.source(), format(name, lines));
      for (Line line = lines.next(); line != null; line = lines.next()) {
        for (Event event : parser.events(line)) {
          counter.onEvent(enricher.enrich(event));
        }
        progress.line(in.taken());
      }
    }
  }

  private @Nullable LogFormat format(String name, Sampled lines) throws IOException {
    LogFormat named = input.format(terminal());
    if (named != null) {
      return named;
    }
    FormatRecognition recognition = FormatRecognition.of(lines.sample());
    terminal()
        .say("shadow-ai.recognised", name, recognition.reason(terminal().messages().locale()));
    return recognition.format();
  }

  private void write(Publication publication, LlmTagging tagging, String commune)
      throws IOException {
    Locale locale = terminal().messages().locale();
    Words words = new Words(tagging.charter(), tagging.catalogue(), locale);
    Totals totals = Totals.of(publication, words);
    OutputFormat format = output.format(terminal());
    if (format == OutputFormat.JSON) {
      terminal().out().println(new ShadowAiJson(words, locale).document(publication, totals));
      terminal().out().flush();
    } else {
      list(publication.figures(), words, format);
    }
    new ShadowAiSummary(terminal()).say(publication, totals, words);
    if (folder != null) {
      Path place = Files.createDirectories(terminal().path(folder));
      Instant now = terminal().environment().clock().instant();
      new UsageReports(publication, words, commune, locale, now).write(place);
      terminal().say("shadow-ai.reports", place);
    }
  }

  private void list(List<Figure> figures, Words words, OutputFormat format) {
    ShadowAiJson json = new ShadowAiJson(words, terminal().messages().locale());
    List<Column<Figure>> columns =
        List.of(
            new Column<>("table", "column.table", figure -> ShadowAiJson.word(figure.table())),
            new Column<>("period", "column.period", figure -> figure.span().toString()),
            new Column<>("service", "column.service", words::service),
            new Column<>("subject", "column.subject", words::subject),
            new Column<>("status", "column.charter", words::status),
            new Column<>("transfer", "column.transfer", words::transfer),
            new Column<>("requests", "column.requests", Figure::requests),
            new Column<>("dns_lines", "column.dns-lines", Figure::questions),
            new Column<>("bytes_out", "column.bytes-out", Figure::bytes),
            new Column<>("people", "column.people", Figure::people),
            new Column<>("days", "column.days", Figure::days),
            new Column<>("typical_bytes", "column.typical-bytes", Figure::typicalBytes));
    try (Listing<Figure> listing =
        new Listing<>(terminal(), format, columns, figure -> json.of(figure).toString())) {
      figures.forEach(listing::add);
    }
  }
}
