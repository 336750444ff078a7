package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowAiCommandsTest {
  private static final long OCTOBER = Instant.parse("2026-10-05T08:00:00Z").getEpochSecond();

  @TempDir private Path folder;

  @BeforeEach
  void aTownHallWithTwoServicesAndAProxy() throws IOException {
    Files.writeString(
        folder.resolve("charte.yml"),
        """
        services:
          - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/25], staff: 12}
          - {id: ccas, name: CCAS, networks: [192.0.2.128/25], staff: 8}
        """);
    Files.writeString(
        folder.resolve("conformite.yml"),
        """
        notice: {informed_on: 2026-09-15}
        cst: {consulted_on: 2026-09-10}
        aipd: {made_on: 2026-09-01}
        """);
    StringBuilder log = new StringBuilder();
    for (int agent = 1; agent <= 6; agent++) {
      log.append(line("192.0.2." + agent, "chat.deepseek.com", agent));
      log.append(line("192.0.2." + agent, "www.example.org", 100 + agent));
    }
    for (int agent = 130; agent < 132; agent++) {
      log.append(line("192.0.2." + agent, "chat.deepseek.com", agent));
    }
    Files.writeString(folder.resolve("access.log"), log);
  }

  private static String line(String address, String host, int second) {
    return "%d.123 245 %s TCP_TUNNEL/200 4512 CONNECT %s:443 - HIER_DIRECT/198.51.100.7 -%n"
        .formatted(OCTOBER + second, address, host);
  }

  private CommandRun report(String... more) {
    String[] usual = {"shadow-ai", "report", "--charter", "charte.yml", "access.log"};
    String[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return CommandRun.in(folder).call(all);
  }

  @Test
  void aReportCountsByServiceAndMergesWhatIsTooSmall() throws IOException {
    CommandRun run = report("--output", "json");
    JsonNode report = new ObjectMapper().readTree(run.out());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(report.at("/figures")).hasSize(1);
    assertThat(report.at("/figures/0/service").asText()).isEqualTo("several services");
    assertThat(report.at("/figures/0/subject").asText()).isEqualTo("DeepSeek");
    assertThat(report.at("/figures/0/people").asInt()).isEqualTo(8);
    assertThat(report.at("/figures/0/transfer").asText()).isEqualTo("outside_eu");
    assertThat(report.at("/people_are").asText()).isEqualTo("addresses");
    assertThat(report.at("/totals/staff").asInt()).isEqualTo(20);
    assertThat(report.at("/not_seen").toString()).contains("DNS", "how much was sent");
  }

  @Test
  void whatNoLogSaysIsUnknownAndNotNothing() throws IOException {
    CommandRun run = report("--report", "reports", "--output", "csv");

    assertThat(run.err()).contains("pastes of documents: unknown").doesNotContain("0 bytes");
    assertThat(run.out()).contains(",outside the EU,").doesNotContain("outside_eu");
    assertThat(folder.resolve("reports/2026-10/ai-mayor-page.html"))
        .content()
        .contains("unknown: no log says it")
        .doesNotContain("0 B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--head-count=0     | a head-count is of 1 to 1000000 people",
        "--head-count=many  | A number of people, such as 300",
        "--month=october    | A month such as 2026-10",
        "--from=2026-10-05  | A month such as 2026-10",
        "--rules=nowhere    | there is no such folder",
        "--report=charte.yml | is a file, not a folder",
        "--conformite=nowhere.yml | no such file",
        "--from=2026-12     | the first month is after the last"
      })
  void whatCannotBeIsSaidWithWhatCould(String option, String answer) {
    CommandRun run = report(option);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(answer);
  }

  @Test
  void logsOfAnotherYearAreNoMonthWithoutUses() {
    CommandRun run = report("--month", "2025-10");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("2025-10", "is of this period", "--month", "--as-of");
    assertThat(run.err()).doesNotContain("nothing to show");
  }

  @Test
  void aResolverAloneGivesLinesAndNotNoRequests() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int agent = 1; agent <= 6; agent++) {
      log.append(
          "[%d] unbound[812:0] info: 192.0.2.%d chat.deepseek.com. A IN%n"
              .formatted(OCTOBER + agent, agent));
    }
    Files.writeString(folder.resolve("access.log"), log);
    CommandRun run = report("--report", "reports");

    assertThat(run.err()).contains("6 DNS lines").doesNotContain(" 0 requests");
    assertThat(folder.resolve("reports/2026-10/ai-mayor-page.html"))
        .content()
        .contains("DNS lines");
  }

  @Test
  void noAddressIsInAnyOutput() {
    for (String format : new String[] {"table", "json", "ndjson", "csv"}) {
      CommandRun run = report("--output", format);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out() + run.err()).contains("DeepSeek").doesNotContain("192.0.2.");
    }
  }

  @Test
  void aLineThatNamesAProviderOfItsOwnIsNotBelieved() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int agent = 1; agent <= 6; agent++) {
      log.append(
          """
          {"@timestamp":"2026-10-05T08:00:0%dZ","source":{"ip":"192.0.2.%d"},\
          "url":{"domain":"www.example.org"},"llm":{"provider":"Jean Dupont","status":"x"}}
          """
              .formatted(agent, agent));
    }
    Files.writeString(folder.resolve("access.log"), log);
    CommandRun run = report("--output", "json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"figures\":[]").doesNotContain("Dupont");
  }

  @Test
  void reportsAreWrittenWhereAsked() throws IOException {
    CommandRun run = report("--report", "reports", "--output", "csv");

    assertThat(run.code()).as(run.err()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("reports/2026-10"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "ai-mayor-page.html",
              "ai-mayor-page.pdf",
              "ai-details.html",
              "ai-details.pdf",
              "ai-details.ods",
              "usage.json");
    }
    assertThat(folder.resolve("reports/2026-10/ai-details.html"))
        .content()
        .contains("DeepSeek")
        .doesNotContain("192.0.2.");
  }

  @Test
  void aTableFitsEightyColumnsAndLeavesNothingOutWhereThereIsRoom() {
    CommandRun narrow = report("--output", "table");
    CommandRun wide =
        CommandRun.in(folder)
            .onTerminal(120)
            .call(
                "shadow-ai",
                "report",
                "--charter",
                "charte.yml",
                "access.log",
                "--output",
                "table");

    assertThat(narrow.out().lines().toList())
        .startsWith("USES")
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(narrow.out()).contains("DeepSeek", "undeclared", "PEOPLE").doesNotContain("DNS");
    assertThat(wide.out()).contains("DNS LINES", "DATA PROCESSED", "outside the EU", "2026-10");
  }

  @Test
  void aKeyWithNothingToSealIsRefused() {
    CommandRun run = report("--key", "dpo.p12");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--key", "nothing to seal", "--report");
  }

  @Test
  void aRuleOnUsesIsExplainedByTheCharterOnceThePapersAreThere() throws IOException {
    Files.writeString(
        folder.resolve("charte.yml"),
        """
        services:
          - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/24], staff: 12}
        rules:
          - {provider: deepseek, status: forbidden, reason: transfert}
        """);
    String[] call = {"rules", "explain", "forbidden_use", "access.log", "--charter", "charte.yml"};
    CommandRun open = CommandRun.in(folder).call(call);
    CommandRun untagged = CommandRun.in(folder).call(Arrays.copyOf(call, 4));
    Files.delete(folder.resolve("conformite.yml"));
    CommandRun closed = CommandRun.in(folder).call(call);

    assertThat(open.out()).contains("llm.status = forbidden");
    assertThat(untagged.err()).contains("--shadow-ai");
    assertThat(untagged.out()).doesNotContain("llm.status = forbidden");
    assertThat(closed.err()).contains("not looked at", "notice, informed_on");
    assertThat(closed.out()).doesNotContain("llm.status = forbidden");
  }

  @Test
  void withoutThePapersItRefusesAndSaysInBothLanguagesWhichIsMissing() throws IOException {
    Files.writeString(
        folder.resolve("conformite.yml"),
        "notice: {informed_on: 2026-09-15}\ncst: {consulted_on: 2027-01-10}\n");
    CommandRun english = report();
    CommandRun french =
        CommandRun.in(folder).with("LANG", "fr_FR.UTF-8").call("shadow-ai", "report", "access.log");

    assertThat(english.code()).isEqualTo(2);
    assertThat(english.out()).isEmpty();
    assertThat(english.err())
        .contains("the consultation of the social committee", "the impact assessment")
        .doesNotContain("the notice to the agents");
    assertThat(french.err()).contains("comité social territorial", "l'analyse d'impact");
  }

  @Test
  void withoutTheFileAllThreeAreMissing() throws IOException {
    Files.delete(folder.resolve("conformite.yml"));

    assertThat(report().err())
        .contains("notice, informed_on", "cst, consulted_on", "aipd, made_on");
  }

  @Test
  void nothingIsCountedByACharterThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("charte.yml"), "rules:\n  - provider: deepsek\n");

    CommandRun run = report();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("charte.yml:2");
  }

  @Test
  void aMonthThatGoesOnIsNotCounted() {
    assertThat(report("--to", "2026-11").code()).isEqualTo(2);
    assertThat(report("--to", "2026-11").err()).contains("2026-10");
    assertThat(report("--from", "2026-12").code()).isEqualTo(2);
    assertThat(report("--from", "october").code()).isEqualTo(2);
  }

  @Test
  void initWritesModelsThatAllowNothingAndKeepsWhatIsThere() throws IOException {
    Path mine = folder.resolve("papers/note-cst.md");
    Files.createDirectories(folder.resolve("papers"));
    Files.writeString(mine, "mine");
    CommandRun init =
        CommandRun.in(folder).call("shadow-ai", "init", "papers", "--commune", "Saint-Exemple");

    assertThat(init.code()).isZero();
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("papers/notice-agents.md")).content().contains("Saint-Exemple");
    assertThat(report("--conformite", "papers/conformite.yml").code()).isEqualTo(2);
  }

  @Test
  void initFillsInWhatTheConfigurationKnows() throws IOException {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune: {slug: valmont, name: Valmont-sur-Exemple, zone: Europe/Paris}
        collector: valmont
        data: data
        sources:
          - file: /var/log/squid/access.log
        archive: {retention-days: 200}
        """);
    CommandRun init = CommandRun.in(folder).call("shadow-ai", "init", "papers");

    assertThat(init.code()).as(init.err()).isZero();
    assertThat(folder.resolve("papers/notice-agents.md"))
        .content()
        .contains("Valmont-sur-Exemple", "/var/log/squid/access.log", "200 jours");
  }
}
