package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.jdbc.SampleDatabases;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.compliance.sample.Planted;
import fr.beffroi.compliance.sample.SampleTownHall;
import fr.beffroi.rules.RuleFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is every planted violation found, nothing else, and are the counts exact? */
class SampleTownHallTest {
  private static final SampleTownHall.Sample SAMPLE = SampleTownHall.make();
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @TempDir private Path folder;

  @Test
  void everyPlantedViolationIsFoundInPostgresqlAndNothingElse() throws Exception {
    judge(SampleDatabases.postgresql("exemple", SAMPLE.statements()));
  }

  @Test
  void everyPlantedViolationIsFoundInMariadbAndNothingElse() throws Exception {
    judge(SampleDatabases.mariadb("exemple", SAMPLE.statements()));
  }

  @Test
  void whatIsDueIsSaidInBytesByPostgresql() throws Exception {
    saysBytes(SampleDatabases.postgresql("volumes", SAMPLE.statements()));
  }

  @Test
  void whatIsDueIsSaidInBytesBySqlite() throws Exception {
    saysBytes(SampleDatabases.sqlite(folder, SAMPLE.statements()));
  }

  private static void saysBytes(StoreAddress address) throws Exception {
    assertThat(audit(address, Mode.ECHANTILLON).findings())
        .filteredOn(finding -> finding.verdict() == Verdict.ECHUE_E)
        .isNotEmpty()
        .allMatch(finding -> finding.volume().bytes().orElse(0) > 0);
  }

  @Test
  void everyPlantedViolationIsFoundInSqliteAndNothingElse() throws Exception {
    judge(SampleDatabases.sqlite(folder, SAMPLE.statements()));
  }

  @Test
  void everyVerdictThatIsAViolationIsPlanted() {
    EnumSet<Verdict> violations = EnumSet.complementOf(EnumSet.of(Verdict.OK));

    assertThat(SAMPLE.truth()).extracting(Planted::verdict).containsAll(violations);
  }

  @Test
  void namesAloneFindWhatTheRegisterDoesNotKnowAndCountNothing() throws Exception {
    Audit audit = audit(SampleDatabases.sqlite(folder, SAMPLE.statements()), Mode.NOMS);

    assertThat(audit.findings()).allMatch(finding -> finding.volume().rows() == 0);
    assertThat(audit.findings())
        .filteredOn(finding -> finding.verdict() == Verdict.HORS_REGISTRE)
        .extracting(finding -> finding.subject().table().orElseThrow().name())
        .contains("fetes_contact")
        .doesNotContain("zz_tiers", "ref_voie", "equipement");
  }

  @Test
  void whatIsOnlyCountedIsNotLookedAt() throws Exception {
    TableName named = new TableName("main", "ec_mariage");
    StoreAddress address = SampleDatabases.sqlite(folder, SAMPLE.statements());
    AuditTarget whole = AuditTarget.whole(address, StoreLimits.inZone(ZONE));

    Audit audit = audit(whole.counting(Set.of(named)), Mode.COMPLET);

    assertThat(lines(counted(audit)))
        .isEqualTo(lines(counted(audit(whole, Mode.COMPLET), named)))
        .isNotEmpty();
    assertThat(audit.stores().get(0).tables())
        .flatExtracting(TableAudit::personal)
        .isNotEmpty()
        .allMatch(column -> column.score().tally().distinct() == 0);
  }

  private static List<Finding> counted(Audit audit) {
    return audit.findings().stream().filter(it -> it.volume().rows() > 0).toList();
  }

  private static List<Finding> counted(Audit audit, TableName table) {
    return counted(audit).stream()
        .filter(it -> it.subject().table().filter(table::equals).isPresent())
        .toList();
  }

  private static void judge(StoreAddress address) throws Exception {
    for (Mode mode : List.of(Mode.ECHANTILLON, Mode.COMPLET)) {
      Audit audit = audit(address, mode);

      assertThat(audit.stores()).extracting(StoreAudit::state).containsOnly(StoreAudit.State.READ);
      assertThat(audit.notes()).isEmpty();
      assertThat(lines(audit.findings())).isEqualTo(truth());
      assertThat(audit.findings()).extracting(Finding::id).doesNotHaveDuplicates();
      assertThat(SAMPLE.truth())
          .as("their extreme dates too")
          .allMatch(planted -> audit.findings().stream().anyMatch(planted::isFoundBy));
    }
  }

  private static Audit audit(StoreAddress address, Mode mode) throws Exception {
    return audit(AuditTarget.whole(address, StoreLimits.inZone(ZONE)), mode);
  }

  private static Audit audit(AuditTarget target, Mode mode) throws Exception {
    AuditSettings settings =
        new AuditSettings("saint-exemple", SampleTownHall.AS_OF, mode, false, false, "test");
    RuleFiles files = RuleFiles.shipped();
    Register register = RegisterReader.read("register.yml", SampleTownHall.register()).register();
    Auditor auditor =
        new Auditor(
            settings,
            RetentionPack.load(files).asOf(settings.asOf()),
            Recognition.of(files),
            register,
            List.of(),
            AuditListener.NONE);
    return auditor.run(
        List.of(target),
        Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC),
        Optional.empty());
  }

  private static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            it ->
                line(
                    it.subject().table().map(TableName::name).orElse(""),
                    it.subject().column(),
                    it.verdict(),
                    it.rule().map(RetentionRule::id),
                    it.volume().rows()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String truth() {
    return SAMPLE.truth().stream()
        .map(it -> line(it.table(), it.column(), it.verdict(), it.rule(), it.rows()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String line(
      String table, Optional<String> column, Verdict verdict, Optional<String> rule, long rows) {
    return String.join(
        " ", table, column.orElse("-"), verdict.name(), rule.orElse("-"), String.valueOf(rows));
  }
}
