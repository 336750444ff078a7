package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.compliance.sample.SampleTownHall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
  private static final String SECRET = "un-mot-de-passe-secret";

  @TempDir private Path folder;

  @BeforeEach
  void aTownHallAndAPassword() throws Exception {
    SampleTownHall.write(folder.resolve("mairie.db"));
    Files.writeString(folder.resolve("password"), SECRET + "\n");
  }

  @Test
  void aFirstFolderHasStoresAKeyAndARegisterToConfirm() throws Exception {
    CommandRun init = init();

    assertThat(init.code()).as(init.err()).isZero();
    assertThat(folder.resolve("audit/stores.yml")).content().contains("sqlite:");
    assertThat(folder.resolve("audit/keys/dpo.pem")).content().contains("BEGIN CERTIFICATE");
    assertThat(folder.resolve("audit/register.yml"))
        .content()
        .contains("rule: bibliotheque_lecteur_inactif", "PROPOSAL");
    assertThat(init.err()).contains("mairie: read (27 tables)").doesNotContain(SECRET);
    assertThat(init().err()).as("a second time").contains("kept as it is");
  }

  @Test
  void anAuditIsWrittenSealedAndVerified() throws Exception {
    CommandRun run = audited();

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.lines()).hasSize(SampleTownHall.make().truth().size());
    assertThat(run.lines()).allMatch(line -> line.startsWith("{\"id\":"));
    Path audit = onlyAudit();
    assertThat(audit).isDirectoryContaining("glob:**/audit.json");
    assertThat(audit).isDirectoryContaining("glob:**.pdf");
    assertThat(audit).isDirectoryContaining("glob:**.ods");
    assertThat(call("audit", "verify").code()).isZero();

    Files.writeString(audit.resolve("audit.json"), "{}");

    CommandRun tampered = call("audit", "verify");
    assertThat(tampered.code()).isEqualTo(5);
    assertThat(tampered.out()).contains("audit.json");
  }

  @Test
  void sharedListingsMaskSmallCountsWithTheirDates() throws Exception {
    init();
    Files.writeString(folder.resolve("audit/register.yml"), SampleTownHall.register());

    CommandRun shared = run("--shared", "--output", "csv");

    // Three agents born more than eighty years ago.
    assertThat(shared.lines())
        .filteredOn(line -> line.startsWith("ECHUE_T,mairie,rh_agent,"))
        .hasSize(1)
        .allMatch(line -> line.contains(",< 5,,dossier_agent,"));
  }

  @Test
  void findingsBelowTheThresholdEndWell() throws Exception {
    init();
    Files.writeString(folder.resolve("audit/register.yml"), SampleTownHall.register());

    assertThat(run("--threshold", "none").code()).isZero();
  }

  @Test
  void aBordereauIsFollowedToItsAttestationAndNotWithoutAVisa() throws Exception {
    audited();
    CommandRun plan = call("audit", "plan", "--as-of", "2026-06-01", "--statistics");
    assertThat(plan.code()).as(plan.err()).isZero();
    String number = "saint-exemple-2026-001";
    assertThat(folder.resolve("audit/plans")).isDirectoryContaining("glob:**" + number + ".ods");

    assertThat(attest(number).code()).as("no visa").isEqualTo(2);
    assertThat(call("audit", "verify", "--bordereau", number).err()).contains("--script");
    assertThat(follow(number, "--sent-to", "Archives").out()).contains("submitted");
    assertThat(follow(number, "--visa", "V17").code()).as("granted by nobody").isEqualTo(2);
    assertThat(follow(number, "--visa", "V17", "--by", "Archives").out()).contains("visa granted");
    CommandRun early = attest(number);
    assertThat(early.code()).as(early.err()).isEqualTo(1);

    execute();

    CommandRun done = attest(number);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(folder.resolve("audit/plans/" + number + "-attestation.json"))
        .content()
        .contains("\"complete\" : true", "\"number\" : \"V17\"");
    assertThat(call("audit", "follow").out()).contains(number + "  elimination attested");
  }

  @Test
  void whatHoldsFindingsIsItsOwnersAloneAndNoHalfFileIsLeft() throws Exception {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system keeps no permissions");
    audited();
    call("audit", "plan", "--as-of", "2026-06-01", "--statistics");
    call("audit", "summary", "audit", "--to", "audit/audits/summary.ods");

    for (String place : List.of("audits", "plans")) {
      try (Stream<Path> written = Files.walk(folder.resolve("audit").resolve(place))) {
        assertThat(written)
            .isNotEmpty()
            .allMatch(file -> mode(file).endsWith("------"), "is its owner's alone")
            .noneMatch(file -> file.toString().endsWith(".tmp"));
      }
    }
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void communesAreSummedUpInOneFile() throws Exception {
    audited();

    CommandRun summary = call("audit", "summary", "audit", "--to", "summary.ods");

    assertThat(summary.code()).as(summary.err()).isZero();
    assertThat(folder.resolve("summary.ods")).isNotEmptyFile();
  }

  @Test
  void theInventoryTellsKindsAndADismissalIsShown() throws Exception {
    init();
    CommandRun dismiss =
        call(
            "audit",
            "dismiss",
            "--store",
            "mairie",
            "--table",
            "main.fetes_contact",
            "--column",
            "nom",
            "--kind",
            "last_name",
            "--author",
            "A. Martin",
            "--reason",
            "names of bands",
            "--until",
            "2027-12-31");
    assertThat(dismiss.code()).as(dismiss.err()).isZero();

    CommandRun inventory = call("audit", "inventory", "--output", "csv");

    assertThat(inventory.code()).isZero();
    assertThat(inventory.out())
        .contains("mairie,rest_enfant,ddn,birth_date,")
        .contains("mairie,fetes_contact,nom,last_name,")
        .contains("\"A. Martin, 2027-12-31\"");
    assertThat(call("audit", "dismiss", "--help", "--lang", "fr").out()).contains("dismissals.yml");
  }

  @Test
  void theStepsAreExplainedWithoutAnyStore() {
    CommandRun explained = call("audit", "run", "--explain", "--lang", "fr");

    assertThat(explained.code()).isZero();
    assertThat(explained.lines()).hasSize(13);
    assertThat(explained.out()).contains("1. prouver que le compte ne peut pas écrire");
  }

  @Test
  void whatIsMissingIsSaidWithWhatToDo() throws Exception {
    CommandRun nothing = call("audit", "run", "--lang", "fr");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("rien à auditer", "audit init");

    CommandRun secret = call("audit", "init", "--url", "postgresql://u:" + SECRET + "@h/d");
    assertThat(secret.code()).isEqualTo(2);
    assertThat(secret.err()).doesNotContain(SECRET);

    Files.createDirectories(folder.resolve("gone"));
    Files.writeString(
        folder.resolve("gone/stores.yml"), "stores:\n  - {name: m, url: 'sqlite:/not/there.db'}\n");
    CommandRun gone = call("audit", "run", "gone");
    assertThat(gone.code()).isEqualTo(3);
    assertThat(gone.err()).contains("there is no file to read");
  }

  private CommandRun audited() throws Exception {
    init();
    Files.writeString(folder.resolve("audit/register.yml"), SampleTownHall.register());
    return run();
  }

  private CommandRun init() {
    return call(
        "audit",
        "init",
        "--url",
        "sqlite:" + folder.resolve("mairie.db"),
        "--key-password-file",
        "password");
  }

  private CommandRun run(String... more) {
    return call(
        Stream.concat(
                Stream.of(
                    "audit", "run", "--as-of", "2026-06-01", "--key-password-file", "password"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private CommandRun attest(String number) {
    return call(
        "audit",
        "verify",
        "--bordereau",
        number,
        "--script",
        "password",
        "--executed-by",
        "A. Martin",
        "--second-person",
        "B. Petit",
        "--copy",
        "backup: gone");
  }

  private CommandRun follow(String number, String... more) {
    return call(
        Stream.concat(Stream.of("audit", "follow", "--bordereau", number), Stream.of(more))
            .toArray(String[]::new));
  }

  /** What the commune does, and Beffroi never: the data of the visa go. */
  private void execute() throws Exception {
    try (var owner =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mairie.db"));
        var statement = owner.createStatement()) {
      for (String sql :
          List.of(
              "DELETE FROM ec_mariage WHERE date_acte < '2025-06-01'",
              "DELETE FROM rest_enfant WHERE id IN (SELECT enfant_id FROM rest_inscription GROUP BY"
                  + " enfant_id HAVING MAX(fin_an_scol) < '2021-06-01')",
              "DELETE FROM rest_inscription WHERE fin_an_scol < '2021-06-01'",
              "DELETE FROM bib_lecteur WHERE id IN (SELECT lecteur_id FROM bib_pret GROUP BY"
                  + " lecteur_id HAVING MAX(dt_retour) < '2025-06-01')",
              "DELETE FROM bib_pret WHERE dt_retour < '2026-02-01'",
              "DELETE FROM rh_candidat WHERE dernier_contact < '2024-06-01'")) {
        statement.execute(sql);
      }
    }
  }

  private Path onlyAudit() throws Exception {
    try (Stream<Path> audits = Files.list(folder.resolve("audit/audits"))) {
      return audits.filter(it -> !it.getFileName().toString().startsWith(".")).toList().get(0);
    }
  }

  private CommandRun call(String... arguments) {
    return CommandRun.in(folder).call(arguments);
  }
}
