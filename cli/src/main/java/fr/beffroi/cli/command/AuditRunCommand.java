package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.audit.AuditMemories;
import fr.beffroi.cli.audit.AuditOutputs;
import fr.beffroi.cli.audit.AuditProgress;
import fr.beffroi.cli.audit.AuditSigning;
import fr.beffroi.cli.audit.FindingListing;
import fr.beffroi.cli.audit.LastAudit;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.MemoryBasis;
import fr.beffroi.compliance.audit.MemoryFile;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.Step;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.Changes;
import fr.beffroi.compliance.report.PastAudit;
import fr.beffroi.compliance.report.SharedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What do the stores keep that law and register do not allow, or do not know? */
@Command(name = "run")
final class AuditRunCommand extends BeffroiCommand {
  /** Which findings end the command with 1? */
  enum Threshold {
    ALL,
    /** Those that rest on a text that was read. */
    CONFIRMED,
    NONE
  }

  @Mixin private final AuditFolderOption folder = new AuditFolderOption();
  @Mixin private final AuditScopeOptions scope = new AuditScopeOptions();
  @Mixin private final AuditKeyOptions key = new AuditKeyOptions();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--mode", paramLabel = "noms|echantillon|complet")
  private Mode mode = Mode.ECHANTILLON;

  @Option(names = "--threshold", paramLabel = "all|confirmed|none")
  private Threshold threshold = Threshold.ALL;

  @Option(names = "--shared")
  private boolean shared;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--explain")
  private boolean explain;

  private volatile @Nullable Auditor running;

  AuditRunCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    if (explain) {
      explain();
      return ExitCode.DONE;
    }
    AuditFiles files = folder.files(terminal());
    AuditInputs inputs = scope.inputs(files, terminal());
    if (!Files.exists(files.register())) {
      terminal().say("audit.no-register", files.register());
    }
    Optional<AuditSigning> signing = key.signing(files, terminal());
    Clock clock = terminal().environment().clock();
    Instant began = clock.instant();
    AuditSettings settings = scope.settings(mode, inputs.register(), terminal());
    try (MemoryFile memory = memory(files, settings, inputs, began)) {
      Optional<Audit> finished = audit(inputs, settings, memory, AuditSigning.previous(files));
      if (finished.isEmpty()) {
        terminal().say("audit.interrupted", memory.size());
        return inputs.code().and(ExitCode.UNREACHABLE);
      }
      Audit audit = finished.get();
      Optional<PastAudit> last = LastAudit.read(files, terminal());
      Path written = files.newAudit(began);
      AuditOutputs.write(audit, last, written, shared, terminal());
      if (signing.isPresent()) {
        signing.get().sign(written, files, clock.instant(), terminal());
      } else {
        terminal().say("audit.not-signed");
      }
      memory.forget();
      tell(audit, written);
      last.ifPresent(it -> LastAudit.tell(Changes.between(it, audit), terminal()));
      return code(audit, inputs);
    }
  }

  private MemoryFile memory(
      AuditFiles files, AuditSettings settings, AuditInputs inputs, Instant now)
      throws IOException {
    MemoryBasis basis =
        new MemoryBasis(settings.asOf(), mode, settings.version(), inputs.digests());
    return resume
        ? AuditMemories.resume(files, basis, terminal())
        : AuditMemories.begin(files, basis, now, terminal());
  }

  /** The audit, unless somebody stopped it: half of one would be compared with the next. */
  private Optional<Audit> audit(
      AuditInputs inputs, AuditSettings settings, MemoryFile memory, Optional<String> previous) {
    StopSignal.listen(
        () -> {
          Auditor auditor = running;
          if (auditor != null) {
            auditor.cancel();
          }
        });
    try (AuditProgress progress = new AuditProgress(terminal())) {
      Auditor auditor = inputs.auditor(settings, progress, memory);
      running = auditor;
      Audit audit = auditor.run(inputs.targets(), terminal().environment().clock(), previous);
      return auditor.isCancelled() ? Optional.empty() : Optional.of(audit);
    }
  }

  private void explain() {
    Locale locale = terminal().messages().locale();
    for (Step step : Step.values()) {
      terminal()
          .out()
          .println(
              step.number() + ". " + step.words().in(locale) + "\n   " + step.how().in(locale));
    }
    terminal().out().println(terminal().text("audit.explained"));
    terminal().out().flush();
  }

  private void tell(Audit whole, Path written) {
    Audit audit = shared ? SharedNames.in(whole) : whole;
    FindingListing.print(audit.findings(), shared, output.format(terminal()), terminal());
    AuditStores.tell(audit, terminal());
    terminal().say("audit.done", audit.findings().size(), written);
  }

  private ExitCode code(Audit audit, AuditInputs inputs) {
    ExitCode code = inputs.code().and(AuditStores.code(audit));
    return counts(audit.findings()) ? code.and(ExitCode.FINDINGS) : code;
  }

  private boolean counts(List<Finding> findings) {
    return switch (threshold) {
      case ALL -> !findings.isEmpty();
      case CONFIRMED ->
          findings.stream().anyMatch(it -> it.rule().isPresent() && !it.needsConfirmation());
      case NONE -> false;
    };
  }
}
