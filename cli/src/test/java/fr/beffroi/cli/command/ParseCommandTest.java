package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAILED =
      "Mar  3 04:05:06 srv sshd[812]: Failed password for invalid user guest from 192.0.2.7 port 4711 ssh2";

  @TempDir private Path folder;

  @Test
  void everyLineGivesOneObjectInItsOrder() throws IOException {
    CommandRun run = parse(FAILED + "\nnot a log line at all\n" + FAILED + "\n");

    assertThat(run.code()).isZero();
    List<JsonNode> objects = objects(run);
    assertThat(objects).hasSize(3);
    assertThat(objects.get(0).at("/source/ip").asText()).isEqualTo("192.0.2.7");
    assertThat(objects.get(1).at("/event/kind").asText()).isEqualTo("pipeline_error");
    assertThat(objects.get(1).at("/event/original").asText()).isEqualTo("not a log line at all");
    assertThat(objects.get(1).at("/error/message").asText()).isNotEmpty();
    assertThat(objects.get(2).at("/user/name").asText()).isEqualTo("guest");
  }

  @Test
  void theFormatThatWasRecognisedIsSaidBesideTheData() throws IOException {
    CommandRun run = parse(FAILED + "\n");

    assertThat(run.err())
        .contains("Format: syslog: 1 of 1 line")
        .contains("1 lines, 1 events, 0 lines not read");
  }

  @Test
  void theYearIsThatOfTheFilesDateOrOfWhatWasGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("auth.log"), FAILED + "\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-03-04T00:00:00Z")));

    assertThat(
            objects(CommandRun.in(folder).call("parse", "auth.log"))
                .get(0)
                .at("/@timestamp")
                .asText())
        .isEqualTo("2024-03-03T03:05:06Z");
    assertThat(
            objects(
                    CommandRun.in(folder)
                        .call("parse", "--as-of=2025-03-04", "--zone=UTC", "auth.log"))
                .get(0)
                .at("/@timestamp")
                .asText())
        .isEqualTo("2025-03-03T04:05:06Z");
  }

  @Test
  void standardInputIsReadWhereAHyphenStands() throws IOException {
    CommandRun run =
        CommandRun.in(folder).typing(FAILED + "\n").call("parse", "--commune", "saint-martin", "-");

    assertThat(objects(run).get(0).at("/commune").asText()).isEqualTo("saint-martin");
  }

  @Test
  void nothingInGivesNothingOut() throws IOException {
    CommandRun run = parse("");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noControlCharacterOfALogReachesATerminal() {
    CommandRun run =
        CommandRun.in(folder)
            .onTerminal(80)
            .typing("hello \u001B[2J \u009B31m \u202E world\n")
            .call("parse", "-");

    assertThat(run.out()).doesNotContain("\u001B", "\u009B", "\u202E").contains("world");
  }

  @Test
  void aFileThatIsNotThereIsAWrongCall() {
    CommandRun run = CommandRun.in(folder).call("parse", "none.log");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(folder.resolve("none.log") + ": no such file").contains("→");
  }

  @Test
  void statisticsAreWrittenAsJson() throws IOException {
    Files.writeString(folder.resolve("auth.log"), FAILED + "\nnonsense\n");
    CommandRun.in(folder).call("parse", "--stats", "stats.json", "auth.log");

    JsonNode stats = JSON.readTree(folder.resolve("stats.json").toFile());
    assertThat(stats.at("/lines").asLong()).isEqualTo(2);
    assertThat(stats.at("/events").asLong()).isEqualTo(1);
    assertThat(stats.at("/alerts").asLong()).isZero();
    assertThat(stats.at("/peak_memory_bytes").asLong()).isPositive();
    assertThat(stats.has("seconds") && stats.has("lines_per_second")).isTrue();
  }

  private CommandRun parse(String text) throws IOException {
    Files.writeString(folder.resolve("auth.log"), text);
    return CommandRun.in(folder).call("parse", "auth.log");
  }

  private static List<JsonNode> objects(CommandRun run) throws IOException {
    return JSON.readerFor(JsonNode.class).<JsonNode>readValues(run.out()).readAll();
  }
}
