package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is alerted on of a town hall's day, with and without the papers? */
class ReplayOfUsesTest {
  @TempDir private Path folder;

  @BeforeEach
  void aCharterThatWasAdopted() throws IOException {
    Files.writeString(folder.resolve("charte.yml"), DayOfUses.CHARTER);
  }

  private void papers() throws IOException {
    Files.writeString(folder.resolve("conformite.yml"), DayOfUses.PAPERS);
  }

  private CommandRun replay(boolean planted, String... more) throws IOException {
    DayOfUses day = new DayOfUses(7, planted);
    Files.write(folder.resolve("proxy.json"), day.proxy());
    Files.write(folder.resolve("unbound.log"), day.resolver());
    List<String> files = new ArrayList<>(List.of("proxy.json", "unbound.log"));
    if (planted) {
      Files.write(folder.resolve("sns.log"), day.firewall());
      files.add("sns.log");
    }
    List<String> call = new ArrayList<>(List.of("replay", "--output", "ndjson"));
    call.addAll(Arrays.asList(more));
    call.addAll(files);
    return CommandRun.in(folder).call(call.toArray(String[]::new));
  }

  private static List<String> incidents(CommandRun run) {
    return run.err()
        .lines()
        .filter(
            line ->
                line.contains("AI to look at")
                    || line.contains("to be checked")
                    || line.contains("Malware"))
        .map(line -> line.replaceFirst("^.*?(Use |Malware)", "$1"))
        .sorted()
        .toList();
  }

  private static Set<String> rules(CommandRun run) throws IOException {
    Set<String> rules = new TreeSet<>();
    for (String line : run.out().lines().toList()) {
      JsonNode alert = new ObjectMapper().readTree(line);
      rules.add(alert.at("/rule/name").asText());
    }
    return rules;
  }

  @Test
  void eachPlantedThingIsOneIncidentAndNobodyIsInIt() throws IOException {
    papers();
    CommandRun run = replay(true, "--charter", "charte.yml", "--servers", "10.90.250.0/24");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(incidents(run))
        .containsExactly(
            "Malware: address 10.90.250.7",
            "Use of AI to look at: Urbanisme, DeepSeek",
            "Use of AI to look at: État civil, Claude",
            "Use to be checked: Culture, virtual private networks");
    assertThat(rules(run))
        .contains("forbidden_use", "upload_burst", "server_uses_ai", "evasion_vpn");
    DayOfUses.secrets().forEach(secret -> assertThat(run.out() + run.err()).doesNotContain(secret));
  }

  @Test
  void anOrdinaryDayGivesNone() throws IOException {
    papers();
    CommandRun run = replay(false, "--charter", "charte.yml", "--servers", "10.90.250.0/24");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void withoutThePapersOnlyTheServerIsLookedAtAndItIsSaidOnce() throws IOException {
    CommandRun run = replay(true, "--charter", "charte.yml", "--servers", "10.90.250.0/24");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(rules(run)).containsExactly("server_uses_ai");
    assertThat(run.err())
        .containsOnlyOnce("only those of servers")
        .contains("notice, informed_on", "cst, consulted_on", "aipd, made_on")
        .contains("shadow-ai init");
  }

  @Test
  void onePaperThatIsMissingIsNamedAlone() throws IOException {
    Files.writeString(
        folder.resolve("other.yml"), DayOfUses.PAPERS.replace("2026-09-10", "2027-01-10"));
    CommandRun run = replay(true, "--charter", "charte.yml", "--conformite", "other.yml");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("cst, consulted_on").doesNotContain("notice, informed_on");
  }

  @Test
  void papersThatCannotBeReadCountAsNone() throws IOException {
    Files.writeString(folder.resolve("conformite.yml"), "notice: {informed: yes}\n");
    CommandRun run = replay(true, "--charter", "charte.yml");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("conformite.yml:1").contains("notice, informed_on");
  }

  @Test
  void nothingIsLookedAtUnasked() throws IOException {
    papers();
    CommandRun run = replay(true);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain("artificial intelligence");
  }

  @Test
  void aWrongNetworkIsSaid() throws IOException {
    CommandRun run = replay(true, "--servers", "salle serveur");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--servers").contains("salle serveur");
  }
}
