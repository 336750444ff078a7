package fr.beffroi.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.cli.config.SourceSettings.Protocol;
import fr.beffroi.cli.config.SourceSettings.Start;
import fr.beffroi.detection.behaviour.feature.CouncilEvening;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path folder;

  @Test
  void aFullConfigurationIsReadWhole() throws Exception {
    Configuration read =
        read(
            """
            commune:
              slug: saint-martin
              name: Saint-Martin
              insee: "01004"
              siren: "732829320"
              zone: Indian/Reunion
            collector: mairie-1
            data: /srv/beffroi
            language: en
            sources:
              - journald: [ssh.service, sudo]
              - file: /var/log/squid/access.log
                format: auto
                zone: UTC
                start: beginning
              - glob: logs/*.log
              - syslog: tcp
                bind: 127.0.0.1
                port: 6514
            networks:
              inside: [192.168.0.0/16, "2001:db8::/32"]
            archive:
              retention-days: 180
              roll: 16MiB
            rules:
              folder: our-rules
            never-alert:
              - address: 192.0.2.10
                author: DSI
                reason: le scanner que la commune paie
                until: 2027-01-31
              - user: sauvegarde
                rule: beffroi-success-after-failures
                author: DSI
                reason: tâche de nuit
            """);

    ZoneId reunion = ZoneId.of("Indian/Reunion");
    assertThat(read.commune())
        .isEqualTo(new Commune("saint-martin", "Saint-Martin", "01004", "732829320", reunion));
    assertThat(read.collector()).isEqualTo("mairie-1");
    assertThat(read.keysFolder()).isEqualTo(Path.of("/srv/beffroi/keys"));
    assertThat(read.language()).isEqualTo(Locale.ENGLISH);
    assertThat(read.sources())
        .containsExactly(
            new SourceSettings.Journal(List.of("ssh.service", "sudo"), reunion),
            new SourceSettings.Files(
                "/var/log/squid/access.log", "auto", ZoneId.of("UTC"), Start.BEGINNING),
            new SourceSettings.Files(
                folder.resolve("logs/*.log").toString(), "auto", reunion, Start.END),
            new SourceSettings.Syslog(Protocol.TCP, "127.0.0.1", 6514, "auto", reunion));
    assertThat(read.inside()).containsExactly("192.168.0.0/16", "2001:db8::/32");
    assertThat(read.archive()).isEqualTo(new Configuration.Archive(180, 16 << 20));
    assertThat(read.rules()).isEqualTo(folder.resolve("our-rules"));
    assertThat(read.neverAlert())
        .containsExactly(
            new NeverAlert(
                NeverAlert.Kind.ADDRESS,
                "192.0.2.10",
                null,
                "DSI",
                "le scanner que la commune paie",
                LocalDate.of(2027, 1, 31)),
            new NeverAlert(
                NeverAlert.Kind.USER,
                "sauvegarde",
                "beffroi-success-after-failures",
                "DSI",
                "tâche de nuit",
                null));
  }

  @Test
  void learnedBehaviourIsSwitchedOnWithItsCalendarAndBudget() throws Exception {
    Configuration read =
        read(
            """
            commune: {slug: saint-martin}
            behaviour:
              enabled: true
              budget: 0.5
              school-zone: A
              council: [2026-12-17, "2027-01-28 18:30-23:00"]
              retrain: monthly
            """);
    assertThat(read.behaviour())
        .isEqualTo(
            new BehaviourSettings(
                true,
                0.5,
                "A",
                List.of(
                    CouncilEvening.on(LocalDate.of(2026, 12, 17)),
                    new CouncilEvening(
                        LocalDate.of(2027, 1, 28), LocalTime.of(18, 30), LocalTime.of(23, 0))),
                BehaviourSettings.Retrain.MONTHLY));
    assertThat(read("commune: {slug: saint-martin}").behaviour()).isEqualTo(BehaviourSettings.OFF);
  }

  @Test
  void everyMistakeOfTheSectionOnBehaviourHasItsPlace() {
    ConfigurationException wrong =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                read(
                    """
                    commune: {slug: saint-martin}
                    behaviour:
                      enabled: yes please
                      budget: -1
                      school_zone: A
                      council:
                        - 17/12/2026
                        - "2026-12-17 18:30-18:30"
                      retrain: hourly
                    """));
    assertThat(wrong.problems())
        .extracting(problem -> problem.at().line())
        .containsExactly(3, 4, 5, 7, 8, 9);
    assertThat(wrong.getMessage())
        .contains("Did you mean 'school-zone'?", "weekly, monthly", "such as 2026-12-17");
  }

  @Test
  void aSlugIsAllThatMustBeWritten() throws Exception {
    Configuration read = read("commune: {slug: saint-martin}");

    assertThat(read.commune())
        .isEqualTo(new Commune("saint-martin", "saint-martin", null, null, PARIS));
    assertThat(read.collector()).isEqualTo("saint-martin");
    assertThat(read.data()).isEqualTo(folder.resolve("beffroi-data"));
    assertThat(read.language()).isEqualTo(Locale.FRENCH);
    assertThat(read.sources()).isEmpty();
    assertThat(read.inside()).isEqualTo(Networks.PRIVATE);
    assertThat(read.archive()).isEqualTo(Configuration.Archive.USUAL);
    assertThat(read.rules()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "comune: {slug: x}                    | 1:1 | unknown key 'comune'. Did you mean 'commune'?",
        "commune: {slug: Saint Martin}        | 1:17 | 'Saint Martin' does not fit 'slug'",
        "commune: {}                          | 1:10 | 'slug' is missing",
        "commune: x                           | 1:10 | 'commune' must be a mapping",
        "commune: {slug: x, insee: 69}        | 1:27 | 'insee': write an INSEE code in quotes",
        "commune: {slug: x, siren: 732829321} | 1:27 | its check digit must be right",
        "commune: {slug: x, zone: Paris}      | 1:26 | a time zone such as Europe/Paris",
      })
  void aMistakeIsNamedWithItsPlaceAndWhatToWrite(String text, String place, String message) {
    assertThat(problems(text))
        .anySatisfy(
            problem ->
                assertThat(problem.in(Locale.ENGLISH))
                    .startsWith(folder.resolve("beffroi.yml") + ":" + place + ": ")
                    .contains(message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sources: [{syslog: udp, port: 70000}]       | a port from 1 to 65535",
        "sources: [{syslog: sctp}]                   | udp or tcp",
        "sources: [{syslog: udp, bind: localhost}]   | an address of this machine",
        "sources: [{file: /a, syslog: udp}]          | a source is either file, or glob",
        "sources: [{file: /a, start: middle}]        | beginning (read it all) or end",
        "sources: [{file: /a, formt: sshd}]          | Did you mean 'format'?",
        "sources: [{file: /a, format: nonsense}]     | auto or one of",
        "sources: [{file: /a}, {file: /a}]           | stands above already",
        "sources: [journald]                         | each item of 'sources' is a mapping",
        "networks: {inside: [10.0.0.0/33]}           | an address or a network",
        "archive: {retention-days: 0}                | a number of days",
        "archive: {roll: 5TiB}                       | a size such as 64MiB",
        "archive: {roll: 99999999GiB}                | a size such as 64MiB",
        "language: de                                | fr or en",
        "never-alert: [{address: 192.0.2.1}]         | 'author' is missing",
        "never-alert: [{author: a, reason: b}]       | name one thing and only one",
        "never-alert: [{user: a, author: a, reason: b, until: demain}] | a date such as",
      })
  void aWrongValueSaysWhatFits(String line, String message) {
    assertThat(problems("commune: {slug: x}\n" + line))
        .anySatisfy(
            problem -> assertThat(problem.in(Locale.ENGLISH)).contains(":2:").contains(message));
  }

  @Test
  void everyMistakeIsReportedAtOnceAndInBothLanguages() {
    List<Problem> problems = problems("commune: {slug: X}\nlangage: fr\narchive: {rol: 1}\n");

    assertThat(problems).hasSize(3);
    assertThat(problems.get(1).in(Locale.FRENCH))
        .endsWith("clé inconnue 'langage'. Vouliez-vous dire 'language' ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "[a]", "just words", "'a: [b'", "'a: &x [*x]'"})
  void aTextThatIsNoConfigurationIsRefusedWithWhatToDo(String text) {
    assertThat(problems(text)).hasSize(1);
  }

  @Property(tries = 200)
  void anyTextIsReadOrRefusedAndNothingElseHappens(@ForAll @StringLength(max = 80) String text)
      throws IOException {
    Path file = Files.createTempFile("beffroi", ".yml");
    try {
      Files.writeString(file, "commune: {slug: x}\n" + text.replaceAll("\\p{Cs}", "?"));
      ConfigurationReader.read(file);
    } catch (ConfigurationException e) {
      assertThat(e.problems()).isNotEmpty();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aFileThatIsNotThereIsAnotherThingThanAWrongOne() {
    assertThatThrownBy(() -> ConfigurationReader.read(folder.resolve("none.yml")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<Problem> problems(String text) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(text)).problems();
  }

  private Configuration read(String text) throws IOException, ConfigurationException {
    return ConfigurationReader.read(Files.writeString(folder.resolve("beffroi.yml"), text));
  }
}
