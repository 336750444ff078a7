package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.plan.Attestation;
import fr.beffroi.compliance.plan.AttestationJson;
import fr.beffroi.compliance.plan.AttestationPaper;
import fr.beffroi.compliance.plan.BordereauPaper;
import fr.beffroi.compliance.plan.BordereauRecord;
import fr.beffroi.compliance.plan.DepartmentTemplate;
import fr.beffroi.compliance.plan.DepartmentTemplates;
import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.report.PaperOds;
import fr.beffroi.compliance.report.PaperPdf;
import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Which papers follow an audit? Bordereaux and attestations, to correct and to sign. */
public final class PlanPapers {
  private final AuditFiles files;
  private final DepartmentTemplate template;
  private final Locale locale;

  /**
   * @param department whose template is followed; {@code 00} for the one that fits all
   * @throws RuleException where the commune's own template is broken
   */
  public PlanPapers(AuditFiles files, String department, Terminal terminal) throws RuleException {
    this.files = files;
    this.locale = terminal.messages().locale();
    try {
      this.template = DepartmentTemplates.find(files.folder().resolve("templates"), department);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "--department", terminal.text("audit.plan.department", department), null);
    }
  }

  /** The bordereau as it stands now, as ODS and PDF. */
  public void write(BordereauRecord record, Instant at) throws IOException {
    Paper paper = BordereauPaper.of(record, template, locale);
    String name = record.bordereau().number().toString();
    WholeFile.write(file(name + ".ods"), out -> PaperOds.write(paper, locale, at, out));
    pdf(paper, name + ".pdf", at);
  }

  /** The attestation, as PDF and as the JSON whose SHA-256 is kept with the bordereau. */
  public void write(Attestation attestation, Instant at) throws IOException {
    String name = attestation.number() + "-attestation";
    WholeFile.write(file(name + ".json"), AttestationJson.write(attestation));
    pdf(AttestationPaper.of(attestation, locale), name + ".pdf", at);
  }

  private void pdf(Paper paper, String name, Instant at) throws IOException {
    WholeFile.write(file(name), out -> PaperPdf.write(paper, locale, at, out));
  }

  private Path file(String name) throws IOException {
    WholeFile.createFolder(files.plans());
    return files.plans().resolve(name);
  }
}
