package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoresFileTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path folder;

  @Test
  void everyKeyIsRead() throws IOException {
    StoreEntry store =
        only(
            """
            stores:
              - name: mairie
                url: postgresql://127.0.0.1:5432/mairie
                user: beffroi_lecture
                password: {file: secrets/mairie}
                drivers: /opt/pilotes
                schemas: {include: [cantine, rh]}
                tables: {exclude: ["*_tmp"]}
                zone: Indian/Reunion
                hours: "20:00-06:00"
                rate: 0.5
                statement_timeout: PT30S
                sample_rows: 200
                sensitive: social
                writable: accepted
                excluded:
                  - {tables: ["mail_*"], reason: messagerie personnelle}
            """);

    assertThat(store.password())
        .isEqualTo(new PasswordSource.InFile(folder.resolve("secrets/mairie")));
    assertThat(store.drivers()).contains(Path.of("/opt/pilotes"));
    assertThat(store.hours())
        .contains(new Hours(LocalTime.of(20, 0), LocalTime.of(6, 0), ZoneId.of("Indian/Reunion")));
    assertThat(store.between()).isEqualTo(Duration.ofSeconds(2));
    assertThat(store.sampleRows()).isEqualTo(200);
    assertThat(store.sensitive()).contains(Sensitivity.SOCIAL);
    assertThat(store.writable()).isTrue();
    assertThat(store.admits(new TableName("cantine", "inscription"))).isTrue();
    assertThat(store.admits(new TableName("cantine", "Import_TMP"))).isFalse();
    assertThat(store.admits(new TableName("police", "mc"))).isFalse();
    assertThat(store.exclusionOf(new TableName("rh", "MAIL_PERSO")).map(Exclusion::reason))
        .contains("messagerie personnelle");
    StoreLimits limits = store.limits(Clock.systemUTC(), duration -> {});
    assertThat(limits.statement()).isEqualTo(Duration.ofSeconds(30));
    assertThat(limits.zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
  }

  @Test
  void aStoreNeedsItsNameAndItsUrlOnly() throws IOException {
    StoreEntry store = only("stores: [{name: biblio, url: 'sqlite:/srv/biblio.db'}]");

    assertThat(store.password()).isEqualTo(new PasswordSource.None());
    assertThat(store.zone()).isEqualTo(PARIS);
    assertThat(store.between()).isZero();
    assertThat(store.writable()).isFalse();
    assertThat(store.admits(new TableName("main", "pret"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: S3cret-de-Polichinelle",
        "password: {value: S3cret-de-Polichinelle}",
        "password: [S3cret-de-Polichinelle]",
        "password: {file: a, value: S3cret-de-Polichinelle}",
        "url: 'postgresql://agent:S3cret-de-Polichinelle@127.0.0.1/mairie'",
        "url: 'mariadb://127.0.0.1/mairie?password=S3cret-de-Polichinelle'"
      })
  void aPasswordInTheFileIsRefusedAndNotRepeated(String line) throws IOException {
    String url = line.startsWith("url") ? "" : ", url: 'postgresql://127.0.0.1/mairie'";
    StoresFile read = read("stores: [{name: mairie" + url + ", " + line + "}]");

    assertThat(read.stores()).isEmpty();
    assertThat(read.problems()).hasSize(1);
    assertThat(read.toString()).doesNotContain("Polichinelle");
    assertThat(read.problems().get(0).message(Locale.FRENCH)).contains("mot de passe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nom: x | unknown key 'nom'",
        "zone: Paris | 'Paris' does not fit: write, for instance, Europe/Paris",
        "hours: 20h-6h | '20h-6h' does not fit",
        "hours: 08:00-08:00 | does not fit",
        "hours: 25:00-26:00 | does not fit",
        "rate: 0 | does not fit",
        "rate: NaN | does not fit",
        "statement_timeout: 30 | does not fit: write, for instance, PT30S",
        "statement_timeout: PT0S | does not fit",
        "sample_rows: -1 | does not fit",
        "sensitive: secret | write one of social, health",
        "writable: true | write 'writable: accepted'",
        "excluded: [{tables: [a]}] | 'reason' is missing",
        "excluded: [{tables: [], reason: b}] | 'tables' is missing",
        "password: {credential: ../etc/shadow} | the name of a systemd credential"
      })
  void aSlipOfThePenIsRefusedWithWhatToDo(String line, String message) throws IOException {
    StoresFile read = read("stores: [{name: a, url: 'sqlite:/a.db', " + line + "}]");

    assertThat(read.stores()).isEmpty();
    Problem problem = read.problems().get(0);
    assertThat(problem.at().line()).isEqualTo(1);
    assertThat(problem.message(Locale.ENGLISH)).contains(message);
    assertThat(problem.message(Locale.FRENCH)).isNotEqualTo(problem.message(Locale.ENGLISH));
  }

  @Test
  void aBrokenStoreLeavesTheOthersAndTwoOfOneNameAreNot() throws IOException {
    StoresFile read =
        read(
            """
            stores:
              - {name: a, url: 'sqlite:/a.db'}
              - {name: b}
              - {name: a, url: 'sqlite:/b.db'}
              - {name: c, url: 'sqlite:/c.db'}
            """);

    assertThat(read.stores()).extracting(StoreEntry::name).containsExactly("a", "c");
    assertThat(read.problems()).hasSize(2);
  }

  @Test
  void aPasswordFileThatOthersReadIsAWarning() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "x");
    String text = "stores: [{name: a, url: 'postgresql://h/a', password: {file: secret}}]";

    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    StoresFile open = read(text);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    StoresFile closed = read(text);

    assertThat(open.stores()).hasSize(1);
    assertThat(open.problems()).extracting(Problem::isError).containsExactly(false);
    assertThat(open.problems().get(0).message(Locale.FRENCH)).contains("chmod 600");
    assertThat(closed.problems()).isEmpty();
  }

  private StoreEntry only(String text) throws IOException {
    StoresFile read = read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.stores()).hasSize(1);
    return read.stores().get(0);
  }

  private StoresFile read(String text) throws IOException {
    return StoresFile.read(Files.writeString(folder.resolve("stores.yml"), text), PARIS);
  }
}
