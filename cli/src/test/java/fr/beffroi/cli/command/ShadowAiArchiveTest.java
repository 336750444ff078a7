package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Are uses counted from the archives of installations, one commune's or several? */
class ShadowAiArchiveTest {
  @TempDir private Path folder;

  private static JsonNode json(CommandRun run) throws Exception {
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private CommandRun report(String... more) {
    return Installed.shadowAi(folder, "report", more);
  }

  @Test
  void theArchiveOfTheInstallationIsReadAsItsConfigurationSays() throws Exception {
    new Installed(folder, "saint-exemple").uses("2026-10-05", 6, "chat.deepseek.com");
    JsonNode report = json(report("--output", "json"));

    assertThat(report.at("/commune").asText()).isEqualTo("saint-exemple");
    assertThat(report.at("/period").asText()).isEqualTo("2026-10");
    assertThat(report.at("/figures")).hasSize(1);
    assertThat(report.at("/figures/0/service").asText()).isEqualTo("Urbanisme");
    assertThat(report.at("/figures/0/status").asText()).isEqualTo("forbidden");
    assertThat(report.at("/figures/0/requests").asInt()).isEqualTo(6);
    assertThat(report.at("/totals/staff").asInt()).isEqualTo(12);
  }

  @Test
  void whatWasReceivedLateCountsInTheMonthInWhichItHappened() throws Exception {
    new Installed(folder, "saint-exemple")
        .received("2026-11-12T08:00:00Z")
        .uses("2026-10-30", 6, "chat.deepseek.com")
        .uses("2026-11-03", 6, "chat.deepseek.com");
    CommandRun run = report("--output", "json");

    assertThat(json(run).at("/totals/requests").asInt()).isEqualTo(6);
    assertThat(run.err()).contains("uses of other months");
  }

  @Test
  void theReportSaysWhichLogsWereThereAndWhatTheyLack() throws Exception {
    new Installed(folder, "saint-exemple")
        .uses("2026-10-05", 6, "chat.deepseek.com")
        .uses("2026-10-06", 6, "www.example.org");
    CommandRun run = report("--output", "json");
    JsonNode logs = json(run).at("/logs");

    assertThat(logs.at("/proxy/days").asInt()).isEqualTo(2);
    assertThat(logs.at("/proxy/lines_with_volume").asText()).isEqualTo("none");
    assertThat(logs.at("/days_without_logs")).hasSize(29);
    assertThat(run.err())
        .contains("29 days without any log: 2026-10-01/2026-10-04, 2026-10-07/2026-10-31")
        .contains("no log says how much was sent", "no DNS log");
  }

  @Test
  void severalCommunesAreCountedEachByItselfAndAddedUp() throws Exception {
    new Installed(folder.resolve("a"), "commune-a").uses("2026-10-05", 6, "chat.deepseek.com");
    new Installed(folder.resolve("b"), "commune-b").uses("2026-10-05", 7, "chat.deepseek.com");
    new Installed(folder.resolve("c"), "commune-c").uses("2026-10-05", 3, "chat.deepseek.com");
    CommandRun run = report("--config", ".", "--output", "json");
    JsonNode report = json(run);

    assertThat(report.at("/communes")).hasSize(3);
    assertThat(report.at("/communes/2/figures")).isEmpty();
    assertThat(report.at("/sum/figures")).hasSize(2);
    assertThat(report.at("/sum/figures/0/service_id").asText()).isEqualTo("commune-a");
    assertThat(report.at("/sum/totals/requests").asInt()).isEqualTo(13);
    assertThat(report.at("/sum/totals/people/most").asInt()).isEqualTo(13);
    assertThat(report.at("/sum/totals/staff").asInt()).isEqualTo(36);
  }

  @Test
  void aCommuneThatIsNotReadyIsSaidAndStopsNoOther() throws Exception {
    new Installed(folder.resolve("a"), "commune-a").uses("2026-10-05", 6, "chat.deepseek.com");
    new Installed(folder.resolve("b"), "commune-b").uses("2026-10-05", 6, "chat.deepseek.com");
    new Installed(folder.resolve("c"), "commune-c").uses("2026-10-05", 6, "chat.deepseek.com");
    Files.delete(folder.resolve("b/conformite.yml"));
    CommandRun run = report("--config", ".", "--output", "csv", "--report", "reports");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("notice, informed_on");
    assertThat(run.out()).contains("commune-a", "commune-c", "_all").doesNotContain("commune-b");
    assertThat(folder.resolve("reports/commune-a/2026-10/ai-mayor-page.pdf")).exists();
    assertThat(folder.resolve("reports/_all/2026-10/ai-details.html"))
        .content()
        .contains("Commune", "Nom de commune-a", "DeepSeek");
  }

  @Test
  void onlyWhatMakesSenseTogetherIsTaken() throws Exception {
    new Installed(folder.resolve("a"), "commune-a").uses("2026-10-05", 6, "chat.deepseek.com");
    new Installed(folder.resolve("b"), "commune-b").uses("2026-10-05", 6, "chat.deepseek.com");

    assertThat(report("--config", "a", "--config", "b", "--head-count", "9").err())
        .contains("a head-count is of one commune");
    assertThat(report("--config", "a", "--config", "a").err()).contains("the same commune");
    assertThat(report("--config", "a", "--config", "b", "a/beffroi.yml").code()).isEqualTo(2);
    assertThat(report("--config", "a", "--month", "2026-10", "--to", "2026-10").code())
        .isEqualTo(2);
    assertThat(report().code()).isEqualTo(2);
  }

  @Test
  void anAccountAtALoginDoesNotMakeUsersOfAddresses() throws Exception {
    new Installed(folder, "saint-exemple")
        .lines(
            "2026-10-05T08:00:00Z",
            "Oct  5 08:00:00 host sshd[9]: Accepted password for"
                + " agent from 192.0.2.5 port 50022 ssh2")
        .uses("2026-10-05", 6, "chat.deepseek.com");

    assertThat(json(report("--output", "json")).at("/people_are").asText()).isEqualTo("addresses");
  }

  @Test
  void theNextPeriodIsComparedWithWhatWasShownOfTheLast() throws Exception {
    Installed town = new Installed(folder, "saint-exemple");
    town.uses("2026-09-07", 6, "chat.deepseek.com").uses("2026-10-05", 9, "chat.deepseek.com");
    json(report("--month", "2026-09", "--output", "json"));
    CommandRun run = report("--output", "json", "--report", "reports");
    JsonNode trend = json(run).at("/trend");

    assertThat(trend.at("/periods").findValuesAsText("requests")).containsExactly("6", "9");
    assertThat(trend.at("/providers/0/subject").asText()).isEqualTo("DeepSeek");
    assertThat(run.err()).contains("Since 2026-09: requests from 6 to 9");
    assertThat(folder.resolve("data/shadow-ai/2026-10/usage.json")).exists();
    assertThat(folder.resolve("reports/2026-10/ai-mayor-page.html"))
        .content()
        .contains("+50%", "September 2026");
  }

  @Test
  void theSameMonthIsNotShownTwiceInTwoWays() throws Exception {
    Installed town = new Installed(folder, "saint-exemple");
    town.uses("2026-10-05", 9, "chat.deepseek.com");
    json(report("--output", "json"));
    assertThat(report("--output", "json").code()).isZero();
    town.received("2026-11-02T08:00:00Z").uses("2026-10-06", 2, "chat.deepseek.com");
    CommandRun again = report("--output", "json");

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("of 2026-10 something else was shown before");
  }

  @Test
  void theHeadCountIsThatOfTheConfigurationUnlessItIsGiven() throws Exception {
    Installed town = new Installed(folder, "saint-exemple");
    town.uses("2026-10-05", 9, "chat.deepseek.com")
        .write(
            "beffroi.yml",
            Files.readString(folder.resolve("beffroi.yml"))
                .replace("charte.yml}", "charte.yml, head-count: 18}"));

    assertThat(json(report("--output", "json")).at("/totals/staff").asInt()).isEqualTo(18);
    CommandRun given = report("--head-count", "36");
    assertThat(given.err()).contains("25 % of staff at least, 25 % at most");
  }

  @Test
  void reportsAreSealedByTheDposKeyAndVerified() throws Exception {
    new Installed(folder, "saint-exemple").uses("2026-10-05", 9, "chat.deepseek.com");
    Files.writeString(folder.resolve("password"), "secret\n");
    CommandRun init =
        CommandRun.in(folder)
            .call("audit", "init", "audit", "--key-password-file", "password", "--name", "DPO");
    assertThat(folder.resolve("audit/keys/dpo.p12")).as(init.err()).exists();
    CommandRun run = report("--report", "reports", "--key-password-file", "password");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("reports/2026-10/manifest.p7s")).exists();
    assertThat(Installed.shadowAi(folder, "verify", "reports").code()).isZero();
    followedByEarlierMonths();
    assertThat(report("--report", "reports", "--key-password-file", "password").err())
        .contains("Sealed already");

    Files.writeString(folder.resolve("reports/2026-10/usage.json"), "{}");
    CommandRun changed = Installed.shadowAi(folder, "verify", "reports");
    assertThat(changed.code()).isEqualTo(5);
    assertThat(changed.out()).contains("usage.json");
    assertThat(Installed.shadowAi(folder, "verify", "audit").code()).isEqualTo(2);
  }

  /** A month may be reported on after a later one; the chain is that of the seals. */
  private void followedByEarlierMonths() throws Exception {
    for (String month : List.of("2026-08", "2026-09")) {
      report("--report", "reports", "--key-password-file", "password", "--month", month);
    }
    CommandRun whole = Installed.shadowAi(folder, "verify", "reports");
    assertThat(whole.out().lines().map(line -> line.substring(0, 7)))
        .containsExactly("2026-10", "2026-08", "2026-09");
    assertThat(whole.code()).as(whole.out()).isZero();

    Path away = Files.move(folder.resolve("reports/2026-08"), folder.resolve("away"));
    CommandRun cut = Installed.shadowAi(folder, "verify", "reports");
    assertThat(cut.code()).isEqualTo(5);
    assertThat(cut.out()).contains("Chain broken");
    Files.move(away, folder.resolve("reports/2026-08"));
  }
}
