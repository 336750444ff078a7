package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an empty folder to an installation that its doctor finds well. */
class InstallationCommandsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void whatInitWritesIsAConfigurationThatDoctorReads(String language) throws IOException {
    CommandRun init =
        CommandRun.in(folder).call("init", "--commune", "saint-martin", "--lang", language);
    noSources();
    CommandRun doctor = CommandRun.in(folder).call("doctor", "--lang", language);

    assertThat(init.code()).as(init.err()).isZero();
    assertThat(Files.readString(folder.resolve("beffroi.yml")))
        .contains("slug: saint-martin", "language: " + language);
    assertThat(doctor.code()).as(doctor.out() + doctor.err()).isZero();
    assertThat(doctor.out()).contains("Java").contains(folder.resolve("beffroi-data").toString());
  }

  @Test
  void foldersAndKeysAreForTheirOwnerOnly() throws IOException {
    CommandRun.in(folder).call("init", "--data", "d");

    assertThat(rights("d")).isEqualTo("rwx------");
    assertThat(rights("d/keys")).isEqualTo("rwx------");
    assertThat(rights("d/keys/seal.pem")).isEqualTo("rw-------");
    assertThat(rights("beffroi.yml")).isEqualTo("rw-------");
  }

  @Test
  void nothingIsReplacedUnlessAskedForAndAKeyNever() throws IOException {
    CommandRun.in(folder).call("init", "--commune", "first");
    String key = Files.readString(folder.resolve("beffroi-data/keys/seal.pem"));

    CommandRun again = CommandRun.in(folder).call("init", "--commune", "second");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("there is a configuration already").contains("--force");
    assertThat(Files.readString(folder.resolve("beffroi.yml"))).contains("slug: first");

    assertThat(CommandRun.in(folder).call("init", "--commune", "second", "--force").code())
        .isZero();
    assertThat(Files.readString(folder.resolve("beffroi.yml"))).contains("slug: second");
    assertThat(Files.readString(folder.resolve("beffroi-data/keys/seal.pem"))).isEqualTo(key);
  }

  @Test
  void doctorNamesEveryMistakeOfTheConfigurationAndItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        "commune: {slug: x}\nlangage: fr\nsources: [{syslog: udp, port: 0}]\n");
    CommandRun run = CommandRun.in(folder).call("doctor");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("beffroi.yml:2:1: unknown key 'langage'. Did you mean 'language'?")
        .contains("beffroi.yml:3:31: '0' does not fit 'port'");
  }

  @Test
  void doctorSaysWhatToDoAboutWhatIsMissing() throws IOException {
    CommandRun.in(folder).call("init");
    noSources();
    Files.delete(folder.resolve("beffroi-data/keys/seal.pem"));
    Files.setPosixFilePermissions(
        folder.resolve("beffroi-data/archive"), PosixFilePermissions.fromString("rwxr-xr-x"));
    CommandRun run = CommandRun.in(folder).call("doctor");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "[error] seal key: " + folder.resolve("beffroi-data/keys/seal.pem") + " is missing")
        .contains(
            "[warning] folder: "
                + folder.resolve("beffroi-data/archive")
                + " can be read by others")
        .contains("→ chmod 700");
  }

  @Test
  void withoutAConfigurationDoctorSaysHowToGetOne() {
    CommandRun run = CommandRun.in(folder).call("doctor");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no configuration").contains("beffroi init");
  }

  /** Which ports and journals this machine has is another machine's tomorrow. */
  @Test
  void doctorSaysWhichPapersAreMissingBeforeUsesAreLookedAt() throws IOException {
    CommandRun.in(folder).call("init", "--commune", "saint-martin");
    Path file = folder.resolve("beffroi.yml");
    Files.writeString(
        file, Files.readString(file) + "\nshadow-ai:\n  enabled: true\n  servers: [10.0.9.0/24]\n");

    assertThat(CommandRun.in(folder).call("doctor").out())
        .contains("those of people are not looked at")
        .contains("notice, informed_on", "shadow-ai init", "conformite.yml");

    Files.writeString(folder.resolve("conformite.yml"), DayOfUses.PAPERS);
    assertThat(CommandRun.in(folder).call("doctor").out())
        .contains("looked at, by service and without names; server networks: 1");
  }

  private void noSources() throws IOException {
    Path file = folder.resolve("beffroi.yml");
    String text = Files.readString(file);
    int from = text.indexOf("sources:\n");
    int to = text.indexOf("\n# ", text.indexOf("port:", from));
    Path log = Files.writeString(folder.resolve("some.log"), "");
    Files.writeString(
        file, text.substring(0, from) + "sources: [{file: '" + log + "'}]\n" + text.substring(to));
  }

  private String rights(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
