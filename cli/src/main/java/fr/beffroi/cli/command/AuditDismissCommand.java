package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Dismissal;
import fr.beffroi.compliance.audit.DismissalsFile;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A column is not what it was taken for: who says so, why, and until when? */
@Command(name = "dismiss")
final class AuditDismissCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();

  @Option(names = "--store", paramLabel = "NAME", required = true)
  private String store = "";

  @Option(names = "--table", paramLabel = "SCHEMA.TABLE", required = true)
  private String table = "";

  @Option(names = "--column", paramLabel = "COLUMN", required = true)
  private String column = "";

  @Option(names = "--kind", paramLabel = "KIND", required = true)
  private String kind = "";

  @Option(names = "--author", paramLabel = "NAME", required = true)
  private String author = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Option(names = "--until", paramLabel = "DATE", required = true)
  private LocalDate until = LocalDate.EPOCH;

  AuditDismissCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path file = folder.files(terminal()).checked(terminal()).dismissals();
    try {
      DismissalsFile.append(file, dismissal(), terminal().messages().locale());
    } catch (RuleException e) {
      String said = e.problem().in(terminal().messages().locale());
      throw new CommandFailure(ExitCode.USAGE, "", said, null);
    }
    terminal().say("audit.dismissed", store + " " + table + " " + column, until, file);
    return ExitCode.DONE;
  }

  private Dismissal dismissal() {
    LocalDate today = terminal().today();
    if (Recognizers.all().stream().noneMatch(it -> it.kind().equals(kind))) {
      String kinds = String.join(", ", Recognizers.all().stream().map(it -> it.kind()).toList());
      throw new CommandFailure(
          ExitCode.USAGE, "--kind", terminal().text("audit.no-kind", kind, kinds), null);
    }
    try {
      return new Dismissal(store, table, column, kind, author, reason, today, until);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--author, --reason, --until",
          terminal().text("audit.wrong-dismissal"),
          terminal().text("audit.wrong-dismissal.remedy"));
    }
  }
}
