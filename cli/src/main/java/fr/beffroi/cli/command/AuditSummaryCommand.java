package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.Summary;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How do the communes of one DPO stand, side by side? One line of a spreadsheet each. */
@Command(name = "summary")
final class AuditSummaryCommand extends BeffroiCommand {
  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "audit.summary.folders")
  private List<String> folders = List.of();

  @Option(names = "--to", paramLabel = "FILE.ods", required = true)
  private String file = "";

  AuditSummaryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Locale locale = terminal().messages().locale();
    List<Path> places = folders.stream().map(terminal()::path).toList();
    places.forEach(place -> GivenFile.folder(place, terminal()));
    Summary summary = Summary.of(places);
    Path target = terminal().path(file);
    WholeFile.write(target, out -> summary.write(locale, out));
    summary
        .unreadable()
        .forEach(it -> terminal().report(it.at().toString(), it.why().in(locale), null));
    terminal().say("audit.summary.done", summary.lines().size(), target);
    return summary.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.UNREACHABLE;
  }
}
