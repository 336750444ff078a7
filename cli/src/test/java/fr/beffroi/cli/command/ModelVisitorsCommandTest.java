package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import fr.beffroi.cli.terminal.Messages;
import fr.beffroi.detection.behaviour.model.SidedFeature;
import fr.beffroi.detection.behaviour.web.WebHabits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelVisitorsCommandTest {
  private static final DateTimeFormatter CLF =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
  private static final ZonedDateTime MORNING =
      ZonedDateTime.of(2026, 5, 4, 8, 0, 0, 0, ZoneOffset.UTC);
  private static final String ROBOT = "198.51.100.7";
  private static final int PEOPLE = 30;

  @TempDir private Path folder;

  @BeforeEach
  void anInventedLog() throws IOException {
    Files.writeString(folder.resolve("access.log"), people() + robot());
  }

  @Test
  void theRobotLeadsTheTableWithReasonsInWords() {
    CommandRun run = call("access.log", "--output", "table");

    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(21);
    assertThat(run.lines().get(0)).startsWith("ADDRESS").endsWith("WHY");
    assertThat(run.lines().get(1))
        .startsWith(ROBOT)
        .contains("  12  ")
        .contains("without a referrer");
    assertThat(run.err())
        .contains("162 requests of 31 addresses; 31 of them have 3 requests or more")
        .contains("Lines not read: 0.")
        .contains("no verdict")
        .contains("user agent was not looked at");
  }

  @Test
  void itSpeaksFrenchToo() {
    CommandRun run = call("access.log", "--output", "table", "--lang", "fr");

    assertThat(run.lines().get(1)).startsWith(ROBOT).contains("sans page d'origine");
    assertThat(run.err()).contains("pas un verdict");
  }

  @Test
  void scriptsGetAllOfThemAsJson() throws IOException {
    JsonNode all = new ObjectMapper().readTree(call("access.log", "--output", "json").out());

    assertThat(all).hasSize(PEOPLE + 1);
    JsonNode first = all.get(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly("source.ip", "requests", "score", "reasons");
    assertThat(first.get("source.ip").asText()).isEqualTo(ROBOT);
    assertThat(first.get("reasons")).hasSize(3);
    assertThat(first.get("reasons").get(0).fieldNames())
        .toIterable()
        .containsExactly("feature", "value", "share");
    assertThat(all.findValues("score"))
        .extracting(JsonNode::asDouble)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void standardInputIsReadAndMostIsKeptTo() throws IOException {
    CommandRun run =
        CommandRun.in(folder)
            .typing(Files.readString(folder.resolve("access.log")))
            .call("model", "visitors", "-", "--limit", "2");

    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).contains("\"source.ip\":\"" + ROBOT + "\"");
  }

  @Test
  void whoChangesOnlyTheUserAgentKeepsItsRankAndScore() throws IOException {
    Files.writeString(
        folder.resolve("other.log"), people() + robot().replace("Mozilla/5.0", "curl/8.5"));

    assertThat(call("other.log").out()).isEqualTo(call("access.log").out());
  }

  @Test
  void filesWithoutAWebRequestAreSaid() throws IOException {
    Files.writeString(
        folder.resolve("auth.log"),
        "Nov 22 10:15:30 www sshd[12]: Failed password for root from 192.0.2.9 port 4222 ssh2\n");

    CommandRun run = call("auth.log");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("No request to a web server").contains("--format combined");
  }

  @Test
  void whereNobodyHasThreeRequestsNobodyIsRanked() throws IOException {
    Files.writeString(
        folder.resolve("short.log"), line(ROBOT, 0, "/", "-") + line(ROBOT, 5, "/", "-"));

    CommandRun run = call("short.log", "--output", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().strip()).isEqualTo("[]");
    assertThat(run.err()).contains("2 requests of 1 addresses; 0 of them");
  }

  @Test
  void mostIsAtLeastOne() {
    CommandRun run = call("access.log", "--limit", "0");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--limit 0").contains("a number from 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyHabitHasWords(String language) {
    Messages messages = Messages.in(Locale.forLanguageTag(language));

    assertThat(WebHabits.features())
        .extracting(SidedFeature::name)
        .allMatch(name -> messages.has("model.visitors.reason." + name));
  }

  private CommandRun call(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "model";
    all[1] = "visitors";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return CommandRun.in(folder).onTerminal(140).call(all);
  }

  /** Each looks at two pages with what they bring. */
  private static String people() {
    StringBuilder text = new StringBuilder();
    String site = "https://www.example.org/";
    for (int i = 1; i <= PEOPLE; i++) {
      String address = "192.0.2." + i;
      int start = 640 * i;
      text.append(line(address, start, "/", "https://search.example.org/"))
          .append(line(address, start + 1, "/style.css", site))
          .append(line(address, start + 1, "/town.jpg", site))
          .append(line(address, start + 40 + i, "/ecole", site))
          .append(line(address, start + 41 + i, "/ecole.png", site + "ecole"));
    }
    return text.toString();
  }

  private static String robot() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(line(ROBOT, 900 * i, "/agenda", "-"));
    }
    return text.toString();
  }

  private static String line(String address, int second, String path, String referrer) {
    return String.format(
        Locale.ROOT,
        "%s - - [%s] \"GET %s HTTP/1.1\" 200 512 \"%s\" \"Mozilla/5.0\"%n",
        address,
        CLF.format(MORNING.plusSeconds(second)),
        path,
        referrer);
  }
}
