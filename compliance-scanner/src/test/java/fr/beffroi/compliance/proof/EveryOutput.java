package fr.beffroi.compliance.proof;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.GroupCounts;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.plan.BordereauDraft;
import fr.beffroi.compliance.plan.BordereauFolder;
import fr.beffroi.compliance.plan.BordereauPaper;
import fr.beffroi.compliance.plan.BordereauRecord;
import fr.beffroi.compliance.plan.DepartmentTemplates;
import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationMeasure;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationPaper;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationPlan;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationPlanner;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationScript;
import fr.beffroi.compliance.plan.anonymisation.Criteria;
import fr.beffroi.compliance.plan.anonymisation.TableMeasure;
import fr.beffroi.compliance.report.FindingJson;
import fr.beffroi.compliance.report.PaperOds;
import fr.beffroi.compliance.report.PaperPdf;
import fr.beffroi.compliance.report.Report;
import fr.beffroi.compliance.report.ReportOptions;
import fr.beffroi.compliance.report.Reports;
import fr.beffroi.compliance.seal.FirstKey;
import fr.beffroi.compliance.seal.Seal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that can be made of an audit, in both languages, for the DPO and for others. */
final class EveryOutput {
  private static final Instant AT = Instant.parse("2026-06-01T09:00:00Z");

  private final Audit audit;
  private final Path folder;

  EveryOutput(Audit audit, Path folder) {
    this.audit = audit;
    this.folder = folder;
  }

  /** Writes reports, findings, bordereau and seal into the folder. */
  void write() throws Exception {
    Files.createDirectories(folder);
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (boolean shared : List.of(true, false)) {
        reports(new ReportOptions(locale, shared));
      }
      bordereau(locale);
    }
    Path key = folder.resolveSibling(folder.getFileName() + ".p12");
    Seal.sign(
        folder,
        FirstKey.create(key, "DPO", "sesame"::toCharArray, AT.minusSeconds(60), new SecureRandom()),
        Optional.empty(),
        AT);
  }

  private void reports(ReportOptions options) throws IOException {
    String reader = options.locale() + (options.shared() ? "-shared-" : "-");
    for (Report report : Reports.all()) {
      String name = reader + report.name() + "-" + report.fileName(options.locale());
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        report.write(audit, options, out);
      }
    }
    List<String> lines =
        audit.findings().stream()
            .map(finding -> FindingJson.line(finding, audit.findings(), options))
            .toList();
    Files.write(folder.resolve(reader + "findings.jsonl"), lines);
  }

  private void bordereau(Locale locale) throws Exception {
    BordereauFolder bordereaux = new BordereauFolder(folder.resolve("bordereaux"));
    BordereauRecord record =
        BordereauRecord.drafted(
            new BordereauDraft(audit, Map.of(), List.of())
                .drawUp(bordereaux.reserve("essai", 2026), WholeAudit.DAY));
    bordereaux.save(record);
    paper(
        BordereauPaper.of(record, DepartmentTemplates.shipped(), locale),
        locale,
        "bordereau-" + locale);
  }

  /** Measures what an anonymisation of the store would be worth, and writes its plan. */
  void anonymisation(AuditTarget target, StoreAudit store) throws Exception {
    try (OpenStore open = DataStores.open(target.address(), target.limits())) {
      AnonymisationPlan plan =
          new AnonymisationPlanner(store, open.inventory(), WholeAudit.DAY).plan(Map.of());
      List<TableMeasure> measures =
          open instanceof GroupCounts groups
              ? new AnonymisationMeasure(groups, Criteria.DEFAULT).measure(plan)
              : List.of();
      System.out.println(measures);
      Optional<AnonymisationScript> script = AnonymisationScript.of(plan, Criteria.DEFAULT);
      Path file = folder.resolve("anonymisation-" + store.store());
      Files.writeString(
          file.resolveSibling(file.getFileName() + ".sql"),
          script.map(AnonymisationScript::text).orElse(""));
      paper(
          AnonymisationPaper.of(plan, measures, Criteria.DEFAULT, Locale.FRENCH),
          Locale.FRENCH,
          file.getFileName().toString());
    }
  }

  private void paper(Paper paper, Locale locale, String name) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".ods"))) {
      PaperOds.write(paper, locale, AT, out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
      PaperPdf.write(paper, locale, AT, out);
    }
  }
}
