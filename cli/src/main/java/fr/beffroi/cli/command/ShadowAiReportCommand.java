package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageReports;
import fr.beffroi.compliance.traffic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which services of artificial intelligence did a town hall use, or those of a syndicate, as their
 * logs say? Whole months only, and nobody's name.
 */
@Command(name = "report")
final class ShadowAiReportCommand extends BeffroiCommand {
  @Mixin private final ShadowAiTowns towns = new ShadowAiTowns();
  @Mixin private final MonthsOption months = new MonthsOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--report", paramLabel = "DIR")
  private @Nullable String folder;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "shadow-ai.files")
  private @Nullable List<String> files;

  ShadowAiReportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Span period = months.period(terminal());
    ShadowAiTowns.Read read = towns.read(files, terminal());
    Locale locale = terminal().messages().locale();
    List<CountedTown> counted = new ArrayList<>();
    for (ShadowAiTown town : read.towns()) {
      counted.add(
          new CountedTown(town.slug(), town.name(), town.count(period), town.words(locale)));
    }
    if (counted.size() > 1) {
      counted.add(CountedTown.sum(counted, read.towns().get(0).tagging().catalogue(), terminal()));
    }
    new ShadowAiListing(terminal(), output.format(terminal())).print(counted);
    for (CountedTown one : counted) {
      if (counted.size() > 1) {
        terminal().say("shadow-ai.commune", one.name());
      }
      new ShadowAiSummary(terminal()).say(one.publication(), one.words());
      write(one, counted.size() > 1);
    }
    return read.code();
  }

  private void write(CountedTown town, boolean isOneOfSeveral) throws IOException {
    String named = folder;
    if (named != null) {
      Path all = terminal().path(named);
      Path place =
          Files.createDirectories(
              (isOneOfSeveral ? all.resolve(town.slug()) : all)
                  .resolve(town.publication().period().fileName()));
      new UsageReports(
              town.publication(),
              town.words(),
              town.name(),
              terminal().messages().locale(),
              terminal().environment().clock().instant())
          .write(place);
      terminal().say("shadow-ai.reports", place);
    }
  }
}
