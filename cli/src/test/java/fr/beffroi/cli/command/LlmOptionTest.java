package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlmOptionTest {
  private static final String CONNECT =
      "1732262400.123     85 192.0.2.10 TCP_TUNNEL/200 4821 CONNECT %s:443 - HIER_DIRECT/198.51.100.7 -\n";

  @TempDir private Path folder;

  @BeforeEach
  void aProxyWasUsed() throws IOException {
    Files.writeString(
        folder.resolve("access.log"),
        CONNECT.formatted("chatgpt.com") + CONNECT.formatted("a.example.org"));
  }

  @Test
  void nobodyLooksForArtificialIntelligenceUnasked() throws IOException {
    assertThat(CommandRun.in(folder).call("parse", "access.log").out()).doesNotContain("llm");
  }

  @Test
  void aServiceIsNamedWithItsCountryAndIsUndeclaredWithoutACharter() throws IOException {
    CommandRun run = CommandRun.in(folder).call("parse", "--shadow-ai", "access.log");

    JsonNode llm = llm(run, 0);
    assertThat(llm.at("/provider").asText()).isEqualTo("openai_chatgpt");
    assertThat(llm.at("/country").asText()).isEqualTo("US");
    assertThat(llm.at("/status").asText()).isEqualTo("undeclared");
    assertThat(llm(run, 1).isMissingNode()).isTrue();
  }

  @Test
  void theCharterSaysWhatIsForbidden() throws IOException {
    Files.writeString(
        folder.resolve("charte.yml"),
        """
        rules:
          - provider: openai_chatgpt
            status: forbidden
            reason: courriers d'usagers
        """);

    CommandRun run = CommandRun.in(folder).call("parse", "--charter", "charte.yml", "access.log");

    assertThat(llm(run, 0).at("/status").asText()).isEqualTo("forbidden");
  }

  @Test
  void aCharterThatIsWrongIsNotFollowedByHalf() throws IOException {
    Files.writeString(
        folder.resolve("charte.yml"),
        "rules:\n  - provider: openai_chatgtp\n    status: forbidden\n");

    CommandRun run = CommandRun.in(folder).call("parse", "--charter", "charte.yml", "access.log");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("charte.yml:2").contains("openai_chatgpt");
  }

  private static JsonNode llm(CommandRun run, int line) throws IOException {
    return new ObjectMapper().readTree(run.out().split("\n")[line]).at("/llm");
  }
}
