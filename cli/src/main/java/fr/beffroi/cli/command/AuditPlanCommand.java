package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.audit.PlanPapers;
import fr.beffroi.cli.audit.StatisticsPlans;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.plan.Bordereau;
import fr.beffroi.compliance.plan.BordereauDraft;
import fr.beffroi.compliance.plan.BordereauFolder;
import fr.beffroi.compliance.plan.BordereauNumber;
import fr.beffroi.compliance.plan.BordereauRecord;
import fr.beffroi.compliance.plan.LegalHold;
import fr.beffroi.compliance.plan.PlanFiles;
import fr.beffroi.compliance.plan.ProducingService;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What is to be done with what is due? The bordereau d'élimination for the departmental archives
 * and, where it is asked for, statistics without people. Nothing is deleted.
 */
@Command(name = "plan")
final class AuditPlanCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();
  @Mixin private final AuditScopeOptions scope = new AuditScopeOptions();

  @Option(names = "--department", paramLabel = "59", defaultValue = "00")
  private String department = "00";

  @Option(names = "--statistics")
  private boolean statistics;

  AuditPlanCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    AuditFiles files = folder.files(terminal());
    AuditInputs inputs = scope.inputs(files, terminal());
    OneAudit seen =
        OneAudit.run(
            inputs, scope.settings(Mode.ECHANTILLON, inputs.register(), terminal()), terminal());
    AuditStores.tell(seen.audit(), terminal());
    ExitCode code = inputs.code().and(AuditStores.code(seen.audit()));
    try {
      drawUp(files, seen);
      if (statistics) {
        new StatisticsPlans(files, inputs, terminal())
            .write(seen.audit(), seen.inventories(), terminal().today());
      }
    } catch (RuleException e) {
      terminal().err().println(e.problem().in(terminal().messages().locale()));
      return code.and(ExitCode.USAGE);
    }
    return code;
  }

  private void drawUp(AuditFiles files, OneAudit seen) throws IOException, RuleException {
    PlanPapers papers = new PlanPapers(files, department, terminal());
    BordereauDraft draft = new BordereauDraft(seen.audit(), services(files), holds(files));
    BordereauFolder kept = new BordereauFolder(files.bordereaux());
    BordereauNumber number =
        kept.reserve(seen.audit().header().commune(), terminal().today().getYear());
    Bordereau bordereau = draft.drawUp(number, terminal().today());
    if (bordereau.lines().isEmpty() && bordereau.held().isEmpty()) {
      terminal().say("audit.plan.nothing-due");
    }
    BordereauRecord record = BordereauRecord.drafted(bordereau);
    kept.save(record);
    papers.write(record, terminal().environment().clock().instant());
    terminal()
        .say(
            "audit.plan.done",
            number,
            bordereau.toEliminate().size(),
            bordereau.held().size(),
            files.plans());
  }

  private Map<String, ProducingService> services(AuditFiles files) throws RuleException {
    Path file = files.folder().resolve("services.yml");
    if (!Files.exists(file)) {
      terminal().say("audit.plan.no-services", file);
      return Map.of();
    }
    return PlanFiles.services(file);
  }

  private static List<LegalHold> holds(AuditFiles files) throws RuleException {
    Path file = files.folder().resolve("holds.yml");
    return Files.exists(file) ? PlanFiles.holds(file) : List.of();
  }

  /** The number that somebody wrote, and the bordereau that bears it. */
  static BordereauRecord find(String number, AuditFiles files, Terminal terminal)
      throws IOException {
    Optional<BordereauNumber> parsed = BordereauNumber.parse(number);
    Optional<BordereauRecord> found =
        parsed.isEmpty()
            ? Optional.empty()
            : new BordereauFolder(files.bordereaux()).find(parsed.get());
    return found.orElseThrow(
        () ->
            new CommandFailure(
                ExitCode.USAGE,
                number,
                terminal.text("audit.no-bordereau"),
                terminal.text("audit.no-bordereau.remedy", files.bordereaux())));
  }
}
