package fr.beffroi.compliance.report;

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
import fr.beffroi.compliance.register.LegalBasis;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** An audit of a town that we invented, with a finding of every verdict and hostile names. */
final class SampleAudit {
  static final TableName PROXY = new TableName("public", "procuration");
  static final TableName HOSTILE =
      new TableName("public", "<script>alert(\"1\")</script>\n=cmd|' /C calc'!A0 \u202Egnp.exe");

  private SampleAudit() {}

  static Audit whole() {
    return with(header("beffroi-sur-lys", Optional.of("ab".repeat(32))), findings());
  }

  static Audit with(AuditHeader header, List<Finding> findings) {
    return new Audit(header, register(), drift(), SampleStores.all(), findings, notes());
  }

  static AuditHeader header(String commune, Optional<String> previous) {
    return new AuditHeader(
        commune,
        Instant.parse("2026-11-22T08:00:00Z"),
        Instant.parse("2026-11-22T08:04:30Z"),
        LocalDate.of(2026, 11, 22),
        Mode.ECHANTILLON,
        "0.1.0",
        "0f".repeat(32),
        previous);
  }

  static List<Finding> findings() {
    return List.of(
        found(Verdict.DONNEE_INTERDITE, SampleRules.NIR, "agents", "no_secu", 37),
        found(
            Verdict.EFFACEMENT_AUTOMATIQUE_ABSENT,
            SampleRules.VIDEO,
            "video_sequence",
            null,
            5_210,
            Map.of(2025, 1_210L, 2026, 4_000L)),
        found(
            Verdict.ECHUE_E,
            SampleRules.PROXIES,
            "procuration",
            null,
            1_246,
            Map.of(2019, 3L, 2020, 412L, 2021, 2L, 2022, 829L)),
        found(
            Verdict.A_ARCHIVER,
            SampleRules.PROXIES,
            "procuration",
            null,
            310,
            Map.of(2022, 4L, 2023, 306L)),
        found(Verdict.ECHUE_E, SampleRules.MARRIAGE, "dossier_mariage", null, 3, Map.of(2011, 3L)),
        found(Verdict.ECHUE_T, SampleRules.SOCIAL, "dossier_aide", null, 58, Map.of(2012, 58L)),
        found(Verdict.ECHUE_C, SampleRules.PLANNING, "permis", null, 941, Map.of(2009, 941L)),
        found(
            Verdict.SOFT_ARCHIVE,
            SampleRules.SOCIAL,
            "dossier_aide",
            null,
            204,
            Map.of(2021, 104L, 2022, 100L)),
        purge(Verdict.PURGE_TROP_COURTE, SampleRules.PROXIES),
        purge(Verdict.JOURNAL_TROP_COURT, SampleRules.LOGS),
        found(Verdict.INDATABLE, SampleRules.PROXIES, "procuration", null, 12),
        new Finding(
            Subject.column("mairie", HOSTILE, "=HYPERLINK(\"http://example.org\")"),
            Verdict.HORS_REGISTRE,
            Optional.empty(),
            Optional.empty(),
            Volume.ofRows(2_000),
            List.of("SELECT COUNT(*)\nFROM \"public\".\"<script>\""),
            List.of(
                new Bilingual(
                    "aucune activité du registre ne déclare cette table",
                    "no activity of the register declares this table"))),
        found(Verdict.OK, SampleRules.PLANNING, "permis", null, 4_120, Map.of(2024, 4_120L)));
  }

  private static Finding purge(Verdict verdict, RetentionRule rule) {
    return new Finding(
        Subject.table("mairie", PROXY),
        verdict,
        Optional.of("elections"),
        Optional.of(rule),
        Volume.NOT_COUNTED,
        List.of(),
        List.of(new Bilingual("une purge efface après 4 mois", "a purge erases after 4 months")));
  }

  private static Finding found(
      Verdict verdict, RetentionRule rule, String table, String column, long rows) {
    return found(verdict, rule, table, column, rows, Map.of());
  }

  static Finding found(
      Verdict verdict,
      RetentionRule rule,
      String table,
      String column,
      long rows,
      Map<Integer, Long> byYear) {
    SortedMap<Integer, Long> years = new TreeMap<>(byYear);
    Optional<Extremes> extremes =
        years.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Extremes(
                    LocalDate.of(years.firstKey(), 2, 3), LocalDate.of(years.lastKey(), 11, 9)));
    return new Finding(
        new Subject(
            "mairie", Optional.of(new TableName("public", table)), Optional.ofNullable(column)),
        verdict,
        Optional.of("elections"),
        Optional.of(rule),
        new Volume(rows, OptionalLong.of(rows * 512), extremes, years),
        List.of("SELECT COUNT(*) FROM \"public\".\"" + table + "\" WHERE \"fin\" < '2025-11-22'"),
        List.of(new Bilingual("la date de départ est la colonne fin", "the starting date is fin")));
  }

  private static Drift drift() {
    List<ProcessingActivity> notFound = register().activities().subList(1, 2);
    return new Drift(notFound, List.of(), List.of("newsletter"));
  }

  private static Register register() {
    return new Register(
        new Controller("Commune de Beffroi-sur-Lys", "Camille Exemple, maire", "dpo@example.org"),
        List.of(
            activity("elections", "Élections : procurations", "procuration", "procurations"),
            activity("loisirs", "Centre de loisirs <inscriptions>", "enfant", "loisirs")));
  }

  private static ProcessingActivity activity(String id, String name, String table, String rule) {
    return new ProcessingActivity(
        id,
        name,
        "Tenir les procurations à disposition des électeurs",
        Optional.of(LegalBasis.LEGAL_OBLIGATION),
        List.of("électeurs", "mandataires"),
        List.of("identité", "domicile"),
        List.of(),
        List.of("préfecture"),
        "",
        "un an",
        "accès par profil",
        List.of(
            new TableBinding(
                new Location("registre.yml", 14, 5),
                "mairie",
                table,
                rule,
                Map.of(),
                List.of(),
                Optional.empty(),
                Place.ACTIVE_BASE,
                Optional.of(new Purge(Period.ofMonths(4))))));
  }

  private static List<Problem> notes() {
    return List.of(
        Problem.warning(
            Location.of("retention/badges.yml"),
            "la règle 'badges' a dépassé sa date : délib. 2019-001 ne s'applique plus depuis le"
                + " 2025-12-31. Mettez le paquet de règles à jour",
            "the rule 'badges' is past its date: délib. 2019-001 has not applied since 2025-12-31."
                + " Update the rule pack"),
        Problem.warning(
            new Location("registre.yml", 40, 7),
            "aucune base n'a de table 'enfant'. Corrigez le registre",
            "no store has a table 'enfant'. Correct the register"));
  }
}
