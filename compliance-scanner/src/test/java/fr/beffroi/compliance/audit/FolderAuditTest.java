package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.folder.Made;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.report.ReportOptions;
import fr.beffroi.compliance.report.Reports;
import fr.beffroi.compliance.report.SharedNames;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.rules.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is everything that was planted in a folder found, nothing else, and are the counts exact? */
class FolderAuditTest {
  private static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));

  private static Recognition recognition;
  private static RetentionPack pack;

  @TempDir private Path folder;

  @BeforeAll
  static void readTheRules() throws Exception {
    RuleFiles files = RuleFiles.shipped();
    recognition = Recognition.of(files);
    pack = RetentionPack.load(files);
  }

  @BeforeEach
  void plant() throws Exception {
    PlantedFolder.plant(folder);
  }

  @Test
  void everyPlantedViolationIsFoundAndNothingElse() throws Exception {
    for (Mode mode : List.of(Mode.ECHANTILLON, Mode.COMPLET)) {
      Audit audit = audit(mode, whole());

      assertThat(audit.notes()).isEmpty();
      assertThat(audit.findings().stream().map(FolderAuditTest::line).sorted().toList())
          .isEqualTo(PlantedFolder.TRUTH);
    }
  }

  @Test
  void theMapSaysInHowManyDocumentsWithoutNamingOne() throws Exception {
    Audit audit = audit(Mode.COMPLET, whole());

    TableAudit letters =
        audit.stores().get(0).tables().stream()
            .filter(table -> table.name().equals(new TableName("courrier", "@documents")))
            .findFirst()
            .orElseThrow();
    ColumnScore nir =
        letters.personal().stream()
            .filter(column -> column.column().equals("@nir"))
            .findFirst()
            .orElseThrow()
            .score();
    assertThat(nir.tally().checked()).isEqualTo(3);
    assertThat(nir.reasons().get(0).french())
        .isEqualTo("documents qui en contiennent : 3 sur 4 lus, de 6");
    assertThat(letters.toString()).doesNotContain("EXEMPLE", "a.docx");
  }

  @Test
  void mailIsListedAndNeverOpenedAndWhatIsNotReadHasItsReason() throws Exception {
    StoreAudit store = audit(Mode.COMPLET, whole()).stores().get(0);

    assertThat(store.state()).isEqualTo(StoreAudit.State.PARTLY_READ);
    assertThat(store.unread())
        .extracting(unread -> unread.table().name() + " " + unread.reason())
        .containsExactlyInAnyOrder(
            "boite.eml " + Reason.MAIL, PlantedFolder.PORTRAIT + " " + Reason.UNKNOWN_FORMAT);
  }

  @Test
  void namesAloneOpenNoDocumentAndCountNothing() throws Exception {
    Audit audit = audit(Mode.NOMS, whole());

    assertThat(audit.findings()).allMatch(finding -> finding.volume().rows() == 0);
    assertThat(audit.stores().get(0).tables())
        .filteredOn(table -> table.name().name().equals("@documents"))
        .hasSize(5)
        .allMatch(table -> table.personal().isEmpty() && table.columns() == 3);
  }

  @Test
  void whatTheCommuneLeavesOutIsListedAndNotOpened() throws Exception {
    AuditTarget left =
        new AuditTarget(
            address(),
            LIMITS,
            table -> !table.schema().equals("archives"),
            document -> !document.name().equals("a.docx"),
            table -> true,
            AuditTarget.SAMPLE_ROWS,
            false,
            false);

    Audit audit = audit(Mode.COMPLET, left);

    assertThat(audit.findings().stream().map(FolderAuditTest::line))
        .contains("courrier/@documents @nir DONNEE_INTERDITE interdit_nir 2")
        .noneMatch(line -> line.startsWith("archives/"));
    assertThat(audit.stores().get(0).unread())
        .filteredOn(unread -> unread.reason() == Reason.LEFT_OUT)
        .extracting(unread -> unread.table().schema() + "/" + unread.table().name())
        .containsExactlyInAnyOrder(
            "archives/@documents", "archives/lot.zip!/contacts.csv", "courrier/a.docx");
  }

  @Test
  void theReadingOfDocumentsIsToldStepByStep() throws Exception {
    List<String> told = new ArrayList<>();
    AuditListener listener =
        new AuditListener() {
          @Override
          public void begins(String store, Step step, int parts) {
            told.add(step + " of " + parts);
          }

          @Override
          public void done(String store, Step step, int part) {
            told.add(step + " " + part);
          }
        };

    audit(Mode.COMPLET, whole(), PlantedFolder.REGISTER, listener);

    assertThat(told).contains("CLASSIFY of 18", "CLASSIFY 18");
  }

  @Test
  void noFileIsNamedInWhatIsSharedButWhatTheRegisterNames() throws Exception {
    Path unsorted = Files.createDirectories(folder.resolve("rh/EXEMPLE Paul"));
    Files.write(unsorted.resolve("a.txt"), Made.bytes("NIR " + PlantedFolder.nir(31)));
    Audit audit = audit(Mode.COMPLET, whole());
    assertThat(written("json", audit, false)).contains(PlantedFolder.PORTRAIT, "EXEMPLE Paul");

    String shared = written("json", audit, true) + written("dpo-html", audit, true);
    String mayors = written("mayor-html", audit, false);

    assertThat(shared + mayors)
        .doesNotContain("EXEMPLE", "candidatures-2024", "lot.zip", "export.xlsx")
        .doesNotContain("\"courrier\"", "courrier.@documents", "courrier/@documents");
    assertThat(shared).contains("rh/paie", "journal.csv", "@documents", ".jpg", ".xlsx");
    assertThat(SharedNames.in(audit).findings()).hasSameSizeAs(audit.findings());
  }

  private static String written(String report, Audit audit, boolean shared) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportOptions options = new ReportOptions(Locale.FRENCH, shared);
    Reports.named(report).orElseThrow().write(audit, options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theReportSaysWhichLineOfTheRegisterAPatternIs() throws Exception {
    assertThat(written("dpo-html", audit(Mode.COMPLET, whole()), false))
        .contains("candidat_non_retenu (register.yml:6:9)");
  }

  @Test
  void aDeclarationIsListedAndJudgedAsDeclared() throws Exception {
    Audit audit = audit(Mode.COMPLET, declared("2026-05-04"), DECLARED_REGISTER);

    StoreAudit store = audit.stores().get(0);
    assertThat(store.state()).isEqualTo(StoreAudit.State.DECLARED);
    assertThat(store.unread()).isEmpty();
    assertThat(store.why().orElseThrow().french())
        .startsWith("déclaré par l'éditeur, non lu ; application : Cantine")
        .contains("signé le 2026-05-04 ;")
        .contains("lecteurs : catégories identité, dates du 2015-09-01 au 2026-05-31")
        .doesNotContain("Léa", "périmé");
    assertThat(audit.notes()).isEmpty();
    assertThat(audit.findings().stream().map(FolderAuditTest::line).sorted())
        .containsExactly(
            "Cantine/acces - EFFACEMENT_AUTOMATIQUE_ABSENT wifi_public 0",
            "Cantine/allergies - HORS_REGISTRE - 0",
            "Cantine/familles - PURGE_TROP_COURTE cantine_periscolaire 0",
            "Cantine/lecteurs - ECHUE_E bibliotheque_lecteur_inactif 0");
    assertThat(audit.findings())
        .allSatisfy(
            finding -> assertThat(finding.reasons().get(0)).isEqualTo(DeclaredWords.NOT_READ));
  }

  @Test
  void aDeclarationThatIsOldOrNotSignedIsSaidSo() throws Exception {
    StoreAudit old = audit(Mode.COMPLET, declared("2025-05-31"), DECLARED_REGISTER).stores().get(0);
    StoreAudit unsigned = audit(Mode.COMPLET, declared(""), DECLARED_REGISTER).stores().get(0);

    assertThat(old.state()).isEqualTo(StoreAudit.State.DECLARED);
    assertThat(old.why().orElseThrow().in(Locale.ENGLISH)).contains("has expired");
    assertThat(unsigned.state()).isEqualTo(StoreAudit.State.UNREACHABLE);
    assertThat(unsigned.why().orElseThrow().french()).contains("n'est pas signé");
  }

  private static final String DECLARED_REGISTER =
      """
      controller: {name: Commune de Saint-Exemple, dpo: dpo@example.org}
      activities:
        - id: cantine
          name: Cantine
          tables:
            - {store: partage, table: familles, rule: cantine_periscolaire, triggers: {school_year: "@dated"}}
        - id: bibliotheque
          name: Bibliothèque
          tables:
            - {store: partage, table: lecteurs, rule: bibliotheque_lecteur_inactif, triggers: {last_loan: "@dated"}}
        - id: wifi
          name: Wi-Fi
          tables:
            - {store: partage, table: acces, rule: wifi_public, triggers: {connection: "@dated"}}
      """;

  private AuditTarget declared(String signed) throws Exception {
    String text =
        """
        application: Cantine
        vendor: Éditeur Exemple
        contract: 2021-07
        signature: {name: Léa Essai, function: directrice, date: "%s"}
        hosting: {place: Lille, country: FR}
        datasets:
          - {name: familles, categories: [identité], oldest: 2024-07-05, purged_after: 1 an}
          - {name: lecteurs, categories: [identité], records: 4200, dated_by: dernier prêt,
             oldest: 2015-09-01, newest: 2026-05-31}
          - {name: acces, categories: [connexion], oldest: 2026-05-30, purged_after: jamais}
          - {name: allergies, categories: [santé]}
          - {name: menus}
        """
            .formatted(signed);
    Path file = Files.writeString(folder.resolve("cantine.yml"), text);
    return AuditTarget.whole(StoreAddress.of("partage", "declared:" + file), LIMITS);
  }

  private AuditTarget whole() {
    return AuditTarget.whole(address(), LIMITS);
  }

  private StoreAddress address() {
    return StoreAddress.of("partage", "folder:" + folder);
  }

  private static Audit audit(Mode mode, AuditTarget target) throws Exception {
    return audit(mode, target, PlantedFolder.REGISTER);
  }

  private static Audit audit(Mode mode, AuditTarget target, String register) throws Exception {
    return audit(mode, target, register, AuditListener.NONE);
  }

  private static Audit audit(Mode mode, AuditTarget target, String register, AuditListener listener)
      throws Exception {
    LocalDate asOf = LocalDate.parse(PlantedFolder.AS_OF);
    AuditSettings settings = new AuditSettings("saint-exemple", asOf, mode, false, false, "test");
    Auditor auditor =
        new Auditor(
            settings,
            pack.asOf(asOf),
            recognition,
            RegisterReader.read("register.yml", register).register(),
            List.of(),
            listener);
    return auditor.run(
        List.of(target),
        Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC),
        Optional.empty());
  }

  private static String line(Finding finding) {
    TableName table = finding.subject().table().orElseThrow();
    return String.join(
        " ",
        table.schema() + "/" + table.name(),
        finding.subject().column().orElse("-"),
        finding.verdict().name(),
        finding.rule().map(RetentionRule::id).orElse("-"),
        String.valueOf(finding.volume().rows()));
  }
}
