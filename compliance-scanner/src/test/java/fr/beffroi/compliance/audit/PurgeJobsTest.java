package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.jdbc.SampleDatabases;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Is what a store really erases judged, and held against the register? With a table of the name of
 * pg_cron's: the embedded server lacks the extension.
 */
class PurgeJobsTest {
  private static StoreAddress address;

  @BeforeAll
  static void aStoreWithJobs() throws Exception {
    address =
        SampleDatabases.postgresql(
            "purges",
            List.of(
                "CREATE TABLE log_a (horodatage timestamp, cree date)",
                "CREATE TABLE log_b (horodatage timestamp, cree date)",
                "CREATE SCHEMA cron",
                "CREATE TABLE cron.job (jobid bigint, jobname text, schedule text, command text,"
                    + " database text, active boolean)",
                "GRANT USAGE ON SCHEMA cron TO lecteur",
                "GRANT SELECT ON cron.job TO lecteur",
                "INSERT INTO cron.job VALUES"
                    + job(
                        1,
                        "'trop tôt'",
                        "log_a WHERE horodatage < now() - interval '3 months'",
                        true)
                    + ","
                    + job(2, "'cent jours'", "log_a WHERE cree < now() - interval '100 days'", true)
                    + ","
                    + job(3, "NULL", "log_a WHERE nom = 'DUPONT-CANARI'", true)
                    + ","
                    + job(
                        4,
                        "'arrêtée'",
                        "log_b WHERE horodatage < now() - interval '3 months'",
                        false)));
  }

  private static String job(int id, String name, String deletion, boolean active) {
    return " (%d, %s, '0 3 * * *', 'DELETE FROM %s', 'purges', %s)"
        .formatted(id, name, deletion.replace("'", "''"), active);
  }

  @Test
  void aJobThatErasesTooSoonIsAFindingWhateverTheRegisterSays() throws Exception {
    Audit audit = audit("P1Y");

    Finding finding =
        audit.findings().stream()
            .filter(it -> it.verdict() == Verdict.JOURNAL_TROP_COURT)
            .findFirst()
            .orElseThrow();
    assertThat(finding.subject().table().orElseThrow().name()).isEqualTo("log_a");
    assertThat(finding.reasons())
        .extracting(Bilingual::english)
        .containsExactly(
            "the store's job 'trop tôt' erases after P3M", "the register says: purge after P1Y");
    assertThat(audit.findings())
        .extracting(it -> it.subject().table().orElseThrow().name())
        .doesNotContain("log_b");
  }

  @Test
  void whatIsNotUnderstoodOrNotComparableOrContradictsTheRegisterIsTold() throws Exception {
    Audit audit = audit("P1Y");

    assertThat(audit.notes())
        .extracting(Problem::english)
        .satisfiesExactlyInAnyOrder(
            note -> assertThat(note).startsWith("job 'cron.job 3' (0 3 * * *) was not understood"),
            note -> assertThat(note).contains("'cent jours' erases public.log_a by cree"),
            note ->
                assertThat(note)
                    .isEqualTo(
                        "the register says: purge after P1Y; the job 'trop tôt' erases after P3M:"
                            + " correct one of them"));
    assertThat(audit.toString()).doesNotContain("CANARI");
  }

  @Test
  void whereBothAgreeNothingIsTold() throws Exception {
    assertThat(audit("P3M").notes())
        .extracting(Problem::english)
        .noneMatch(note -> note.contains("the register says"));
  }

  private static Audit audit(String purge) throws Exception {
    RuleFiles files = RuleFiles.shipped();
    LocalDate asOf = LocalDate.of(2026, 6, 1);
    ReadRegister read = RegisterReader.read("register.yml", register(purge));
    assertThat(read.problems()).isEmpty();
    Auditor auditor =
        new Auditor(
            new AuditSettings("saint-exemple", asOf, Mode.ECHANTILLON, false, false, "test"),
            RetentionPack.load(files).asOf(asOf),
            Recognition.of(files),
            read.register(),
            List.of(),
            AuditListener.NONE);
    return auditor.run(
        List.of(AuditTarget.whole(address, StoreLimits.inZone(ZoneId.of("Europe/Paris")))),
        Clock.fixed(SampleAudits.BEGAN, ZoneOffset.UTC),
        Optional.empty());
  }

  private static String register(String purge) {
    return """
        controller: {name: Commune de Saint-Exemple, representative: la maire, dpo: dpo@example.org}
        activities:
          - id: journaux
            name: Journaux des applications
            purpose: Retrouver qui s'est connecté
            legal_basis: legal_obligation
            persons: [agents]
            data: [comptes]
            retention: un an
            tables:
              - store: mairie
                table: log_a
                rule: journaux
                triggers: {event: horodatage}
                purge: %s
              - store: mairie
                table: log_b
                rule: journaux
                triggers: {event: horodatage}
        """
        .formatted(purge);
  }
}
