package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditSigning;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageFolder;
import fr.beffroi.compliance.report.UsageReports;
import fr.beffroi.compliance.seal.Seal;
import fr.beffroi.compliance.seal.SealChain;
import fr.beffroi.compliance.traffic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Mixin private final AuditKeyOptions key = new AuditKeyOptions();

  @Option(names = "--audit", paramLabel = "DIR", descriptionKey = "shadow-ai.audit")
  private String audit = "audit";

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
    Optional<AuditSigning> signing = signing();
    ShadowAiTowns.Read read = towns.read(files, place(), terminal());
    List<CountedTown> counted = new ArrayList<>();
    for (ShadowAiTown town : read.towns()) {
      counted.add(town.publish(period, terminal()));
    }
    if (counted.size() > 1) {
      Path place = place();
      KeptFigures kept = new KeptFigures(place == null ? null : place.resolve(CountedTown.SUM));
      counted.add(
          CountedTown.sum(counted, kept, read.towns().get(0).tagging().catalogue(), terminal()));
    }
    new ShadowAiListing(terminal(), output.format(terminal())).print(counted);
    for (CountedTown one : counted) {
      if (counted.size() > 1) {
        terminal().say("shadow-ai.commune", one.name());
      }
      new ShadowAiSummary(terminal()).say(one);
      write(one, counted.size() > 1, signing);
    }
    return read.code();
  }

  /** The key is opened before any work, and refused where there is nothing to seal with it. */
  private Optional<AuditSigning> signing() throws IOException {
    if (folder != null) {
      return key.signing(new AuditFiles(terminal().path(audit)), terminal());
    }
    String given = key.given();
    if (given != null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          given,
          terminal().text("shadow-ai.nothing-to-seal"),
          terminal().text("shadow-ai.nothing-to-seal.remedy"));
    }
    return Optional.empty();
  }

  private @Nullable Path place() {
    return folder == null ? null : GivenFile.toFill(terminal().path(folder), terminal());
  }

  private void write(CountedTown town, boolean isOneOfSeveral, Optional<AuditSigning> signing)
      throws IOException {
    Path all = place();
    if (all == null) {
      return;
    }
    Path own = isOneOfSeveral ? all.resolve(town.slug()) : all;
    UsageFolder periods = new UsageFolder(own);
    Path place = Files.createDirectories(periods.of(town.publication().period()));
    if (Seal.digest(place).isPresent()) {
      terminal().say("shadow-ai.sealed", place);
      return;
    }
    Instant now = terminal().environment().clock().instant();
    new UsageReports(
            town.publication(),
            town.words(),
            town.name(),
            town.trend(),
            terminal().messages().locale(),
            now)
        .write(place);
    terminal().say("shadow-ai.reports", place);
    if (signing.isPresent()) {
      signing.get().sign(place, SealChain.last(periods.periods()), now, terminal());
    }
  }
}
