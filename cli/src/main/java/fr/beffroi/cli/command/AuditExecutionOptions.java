package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.audit.PlanPapers;
import fr.beffroi.cli.audit.Recounts;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.plan.BordereauFolder;
import fr.beffroi.compliance.plan.BordereauLine;
import fr.beffroi.compliance.plan.BordereauRecord;
import fr.beffroi.compliance.plan.Execution;
import fr.beffroi.compliance.plan.ExecutionCheck;
import fr.beffroi.compliance.plan.ExecutionOutcome;
import fr.beffroi.compliance.plan.ExecutionOutcome.Checked;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The commune has executed a bordereau: is what the visa allows gone? Counts again, on the day of
 * the bordereau, and writes the attestation.
 */
@Command
public final class AuditExecutionOptions {
  @Mixin private final AuditScopeOptions scope = new AuditScopeOptions();

  @Option(names = "--bordereau", paramLabel = "NUMBER")
  private String number = "";

  @Option(names = "--script", paramLabel = "FILE")
  private String script = "";

  @Option(names = "--executed-by", paramLabel = "NAME")
  private String by = "";

  @Option(names = "--second-person", paramLabel = "NAME")
  private String second = "";

  @Option(names = "--copy", paramLabel = "TEXT", arity = "1")
  private List<String> copies = List.of();

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Option(names = "--department", paramLabel = "59", defaultValue = "00")
  private String department = "00";

  /** Whether an execution is to be looked at, and not only seals. */
  boolean areGiven() {
    return !number.isEmpty();
  }

  /** Counts again and writes the attestation; 1 where something remains, 2 without a visa. */
  ExitCode attest(AuditFiles files, Terminal terminal) throws IOException {
    if (script.isEmpty() || by.isEmpty() || second.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--script, --executed-by, --second-person",
          terminal.text("audit.attest.incomplete"),
          terminal.text("audit.attest.incomplete.remedy"));
    }
    BordereauRecord record = AuditPlanCommand.find(number, files, terminal);
    Path ran = GivenFile.toRead(terminal.path(script), terminal);
    AuditInputs inputs = scope.inputs(files, record.bordereau().asOf(), terminal);
    Audit now = audit(record, inputs, terminal);
    ExecutionOutcome outcome =
        new ExecutionCheck(new Recounts(now))
            .verify(record, execution(ran, terminal), terminal.today());
    terminal.say("audit.said", outcome.sentence().in(terminal.messages().locale()));
    if (!(outcome instanceof Checked checked)) {
      return ExitCode.USAGE;
    }
    write(files, checked, terminal);
    return checked.attestation().isComplete() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  /** The clocks are read on the bordereau's day: what has become due since is another one's. */
  private Audit audit(BordereauRecord record, AuditInputs inputs, Terminal terminal)
      throws IOException {
    AuditSettings today = scope.settings(Mode.ECHANTILLON, inputs.register(), terminal);
    AuditSettings then =
        new AuditSettings(
            today.commune(),
            record.bordereau().asOf(),
            today.mode(),
            today.writableAccepted(),
            today.sensitiveAllowed(),
            today.version());
    return OneAudit.run(inputs.counting(tables(record)), then, terminal).audit();
  }

  private static Map<String, Set<TableName>> tables(BordereauRecord record) {
    return record.bordereau().toEliminate().stream()
        .collect(
            Collectors.groupingBy(
                BordereauLine::store,
                Collectors.mapping(BordereauLine::table, Collectors.toSet())));
  }

  private Execution execution(Path ran, Terminal terminal) throws IOException {
    try {
      return Execution.of(on == null ? terminal.today() : on, by, second, ran, copies);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--executed-by, --second-person",
          terminal.text("audit.attest.persons"),
          terminal.text("audit.attest.persons.remedy"));
    }
  }

  private void write(AuditFiles files, Checked checked, Terminal terminal) throws IOException {
    try {
      PlanPapers papers = new PlanPapers(files, department, terminal);
      new BordereauFolder(files.bordereaux()).save(checked.record());
      papers.write(checked.record(), terminal.environment().clock().instant());
      papers.write(checked.attestation(), terminal.environment().clock().instant());
      terminal.say("audit.attest.done", files.plans());
    } catch (RuleException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "", e.problem().in(terminal.messages().locale()), null);
    }
  }
}
