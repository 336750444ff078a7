package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ConfigurationReader;
import fr.beffroi.cli.town.Town;
import fr.beffroi.ingest.enrich.llm.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a watch look at people's uses with the papers only, and keep nobody's name of them? */
class UpLooksAtUsesTest {
  private static final Instant NOW = Instant.now().minusSeconds(600);

  @TempDir private Path folder;

  @BeforeEach
  void anAgentAndAServerUseAssistants() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lines.add(line(i, "10.20.1.41", "\"user\":{\"name\":\"jmartin\"},", "chat.deepseek.com"));
    }
    lines.add(line(7, "10.90.250.7", "", "api.openai.com"));
    Files.write(folder.resolve("proxy.json"), lines);
    Files.writeString(
        folder.resolve("charte.yml"),
        """
        services:
          - {id: urbanisme, name: Urbanisme, networks: [10.20.1.0/24], staff: 12}
        rules:
          - {provider: deepseek, status: forbidden, reason: transfert}
        """);
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune:
          slug: villeneuve
        data: data
        sources:
          - file: proxy.json
            start: beginning
        shadow-ai:
          enabled: true
          charter: charte.yml
          servers: [10.90.250.0/24]
        """);
  }

  private static String line(int second, String address, String user, String host) {
    return ("{\"@timestamp\":\"%s\",\"event\":{\"dataset\":\"squid.access\"},\"source\":{\"ip\":\"%s\"},"
            + "%s\"url\":{\"domain\":\"%s\"},\"http\":{\"request\":{\"bytes\":30000}}}")
        .formatted(NOW.plusSeconds(second), address, user, host);
  }

  private Configuration configuration() throws Exception {
    return ConfigurationReader.read(folder.resolve("beffroi.yml"));
  }

  private static void awaitAlert(Configuration configuration, String rule) throws Exception {
    Await.until(
        rule + " is in the store",
        JobRun.PATIENCE,
        () ->
            Findings.in(configuration.storeFile(), "villeneuve").alerts().values().stream()
                .anyMatch(alert -> alert.startsWith(rule)));
  }

  @Test
  void withThePapersAUseIsToldAndNobodysNameIsKept() throws Exception {
    Files.writeString(
        folder.resolve("conformite.yml"),
        """
        notice: {informed_on: 2020-09-15}
        cst: {consulted_on: 2020-09-10}
        aipd: {made_on: 2020-09-01}
        """);
    Configuration configuration = configuration();
    try (Town town = new Town(configuration, Clock.systemUTC(), Duration.ofMillis(300))) {
      assertThat(town.gate().reach()).isEqualTo(Reach.EVERYBODY);
      assertThat(town.tagging()).isNotNull().isSameAs(town.tagging());
      town.start();
      for (String rule : List.of("forbidden_use", "upload_burst", "server_uses_ai")) {
        awaitAlert(configuration, rule);
      }
      Await.until(
          "the use is one incident, the server another",
          JobRun.PATIENCE,
          () -> Findings.in(configuration.storeFile(), "villeneuve").incidents().size() == 2);
    }
    nobodyIsOnAnyPage(configuration);
    try (Stream<Path> files = Files.walk(configuration.data())) {
      for (Path file : files.filter(UpLooksAtUsesTest::isKeptByTheJob).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("jmartin", "10.20.1.41");
      }
    }
  }

  private void nobodyIsOnAnyPage(Configuration configuration) throws Exception {
    CommandRun list = CommandRun.in(folder).call("incidents", "list");
    assertThat(list.out()).contains("Urbanisme, DeepSeek").doesNotContain("jmartin", "10.20.1.41");
    for (String id : Findings.in(configuration.storeFile(), "villeneuve").incidents().keySet()) {
      for (String format : List.of("table", "json")) {
        CommandRun run = CommandRun.in(folder).call("incidents", "show", "--output", format, id);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("jmartin", "10.20.1.41");
      }
    }
  }

  @Test
  void withoutThePapersOnlyTheServerIs() throws Exception {
    Configuration configuration = configuration();
    try (Town town = new Town(configuration, Clock.systemUTC(), Duration.ofMillis(300))) {
      assertThat(town.gate().reach()).isEqualTo(Reach.SERVERS);
      assertThat(town.gate().missing()).hasSize(3);
      town.start();
      awaitAlert(configuration, "server_uses_ai");
    }
    assertThat(Findings.in(configuration.storeFile(), "villeneuve").alerts().values())
        .allMatch(alert -> alert.startsWith("server_uses_ai"));
  }

  /** The archive holds the lines as they came; that is its task, and it has its own period. */
  private static boolean isKeptByTheJob(Path file) {
    return Files.isRegularFile(file) && !file.toString().contains("/archive/");
  }
}
