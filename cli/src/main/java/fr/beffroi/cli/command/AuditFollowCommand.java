package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.PlanPapers;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.plan.BordereauFolder;
import fr.beffroi.compliance.plan.BordereauNumber;
import fr.beffroi.compliance.plan.BordereauRecord;
import fr.beffroi.compliance.plan.Step;
import fr.beffroi.compliance.plan.StepRefused;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What has become of a bordereau? Sent, granted a visa, refused; or how far each has come. */
@Command(name = "follow")
final class AuditFollowCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();

  @Option(names = "--bordereau", paramLabel = "NUMBER")
  private @Nullable String number;

  @Option(names = "--sent-to", paramLabel = "ARCHIVES")
  private @Nullable String sentTo;

  @Option(names = "--visa", paramLabel = "NUMBER")
  private @Nullable String visa;

  @Option(names = "--refused", paramLabel = "REASON")
  private @Nullable String refused;

  @Option(names = "--by", paramLabel = "NAME", defaultValue = "")
  private String by = "";

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Option(names = "--department", paramLabel = "59", defaultValue = "00")
  private String department = "00";

  AuditFollowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    AuditFiles files = folder.files(terminal());
    String named = number;
    if (named == null) {
      list(files);
      return ExitCode.DONE;
    }
    BordereauRecord record = AuditPlanCommand.find(named, files, terminal());
    Step step = step();
    if (step == null) {
      tell(record);
      return ExitCode.DONE;
    }
    try {
      BordereauRecord next = record.then(step);
      new BordereauFolder(files.bordereaux()).save(next);
      new PlanPapers(files, department, terminal())
          .write(next, terminal().environment().clock().instant());
      tell(next);
      return ExitCode.DONE;
    } catch (StepRefused e) {
      throw failure(e.sentence().in(terminal().messages().locale()));
    } catch (RuleException e) {
      throw failure(e.problem().in(terminal().messages().locale()));
    }
  }

  private @Nullable Step step() {
    LocalDate day = on == null ? terminal().today() : on;
    try {
      if (sentTo != null) {
        return new Step.Submitted(day, sentTo);
      }
      if (visa != null) {
        return new Step.Granted(day, visa, by);
      }
      return refused == null ? null : new Step.Refused(day, by, refused);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--by",
          terminal().text("audit.follow.by"),
          terminal().text("audit.follow.by.remedy"));
    }
  }

  private void list(AuditFiles files) throws IOException {
    BordereauFolder kept = new BordereauFolder(files.bordereaux());
    for (BordereauNumber one : kept.numbers()) {
      kept.find(one).ifPresent(this::tell);
    }
    terminal().out().flush();
  }

  private void tell(BordereauRecord record) {
    Locale locale = terminal().messages().locale();
    terminal()
        .out()
        .println(
            terminal()
                .shown(record.bordereau().number() + "  " + record.stage().words().in(locale)));
    terminal().out().flush();
  }

  private static CommandFailure failure(String sentence) {
    return new CommandFailure(ExitCode.USAGE, "", sentence, null);
  }
}
