package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** An audit of a town hall that has something due in every part of a bordereau. */
final class SampleBordereau {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final BordereauNumber NUMBER = new BordereauNumber("valmont", 2026, 7);
  static final String HOSTILE = "=HYPERLINK(\"http://192.0.2.1\");<b>\n-- ; DROP TABLE x";
  static final ProducingService ENFANCE =
      new ProducingService("Service enfance", "Direction générale > Pôle famille");
  private static final RetentionPack PACK = RetentionPack.load(RuleFiles.shipped());

  private SampleBordereau() {}

  static Bordereau drawUp() {
    return draft(
            List.of(
                new LegalHold(
                    "marches",
                    "dossiers",
                    "Service juridique",
                    "recours 2024-118 devant le tribunal administratif",
                    LocalDate.of(2024, 5, 2),
                    Optional.empty())))
        .drawUp(NUMBER, TODAY);
  }

  static BordereauDraft draft(List<LegalHold> holds) {
    return new BordereauDraft(audit(), Map.of("cantine", ENFANCE), holds);
  }

  static Audit audit() {
    return new Audit(
        new AuditHeader(
            "valmont",
            Instant.parse("2026-11-22T07:00:00Z"),
            Instant.parse("2026-11-22T07:10:00Z"),
            TODAY,
            Mode.ECHANTILLON,
            "0.1.0",
            "0".repeat(64),
            Optional.empty()),
        new Register(
            new Controller("Commune de Valmont", "Mme Claire Aubin, maire", "dpo@example.org"),
            List.of(activity("cantine", "Cantine et périscolaire"))),
        Drift.NONE,
        List.of(),
        List.of(
            finding("enfance", "inscriptions", "cantine", Verdict.ECHUE_E, rule("cantine"), 1_204),
            finding("enfance", HOSTILE, "inconnue", Verdict.ECHUE_E, rule("badges"), 3),
            finding("ccas", "aides", "", Verdict.ECHUE_T, rule("aide_sociale_obligatoire"), 89),
            finding("population", "actes", "", Verdict.ECHUE_C, rule("etat_civil_registres"), 12),
            finding("marches", "dossiers", "", Verdict.ECHUE_E, rule("marches"), 40),
            finding("rh", "agents", "", Verdict.A_ARCHIVER, rule("paie"), 7)),
        List.of());
  }

  private static Finding finding(
      String store, String table, String activity, Verdict verdict, RetentionRule rule, long rows) {
    return new Finding(
        Subject.table(store, new TableName("public", table)),
        verdict,
        activity.isEmpty() ? Optional.empty() : Optional.of(activity),
        Optional.of(rule),
        new Volume(
            rows,
            OptionalLong.of(rows * 512),
            Optional.of(new Extremes(LocalDate.of(2009, 9, 1), LocalDate.of(2015, 7, 3))),
            new TreeMap<>(Map.of(2009, rows))),
        List.of("SELECT COUNT(*) FROM \"public\".\"" + table.replace("\"", "\"\"") + "\""),
        List.of());
  }

  /** The first shipped rule whose id begins so. */
  private static RetentionRule rule(String beginning) {
    return PACK.asOf(TODAY).rules().stream()
        .filter(rule -> rule.id().contains(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no shipped rule has an id like " + beginning));
  }

  private static ProcessingActivity activity(String id, String name) {
    return new ProcessingActivity(
        id,
        name,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        List.of());
  }
}
