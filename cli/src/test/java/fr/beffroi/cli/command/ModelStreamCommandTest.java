package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.Environment;
import fr.beffroi.cli.terminal.Messages;
import fr.beffroi.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ModelStreamCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";

  @Test
  void everyRowComesBackInItsOrderWithAScore() throws IOException {
    Files.writeString(folder.resolve("s.csv"), series(1_000, 900));

    int code = run("--series", "s.csv", "--output", "json");

    assertThat(code).isZero();
    JsonNode rows = new ObjectMapper().readTree(out.toByteArray());
    assertThat(rows).hasSize(1_000);
    assertThat(rows.get(0).get("timestamp").asText()).isEqualTo("2026-03-02 00:00:00");
    assertThat(rows.get(0).fieldNames())
        .toIterable()
        .containsExactly("timestamp", "value", "anomaly_score");
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.get("anomaly_score").asDouble()).isBetween(0.0, 1.0));
    assertThat(rows.get(900).get("anomaly_score").asDouble()).isGreaterThanOrEqualTo(0.5);
    assertThat(err()).contains("1000 readings");
  }

  @Test
  void csvComesBackAsCsvAndANegativeNumberStaysANumber() {
    input = "timestamp,value\n2026-03-02T00:00:00Z,-4.5\n\"2026-03-02 00:05:00.000000\",\"1e3\"\n";

    assertThat(run("--series", "-", "--output", "csv")).isZero();
    assertThat(out())
        .isEqualToNormalizingNewlines(
            "timestamp,value,anomaly_score\n2026-03-02T00:00:00Z,-4.5,0.0\n"
                + "2026-03-02 00:05:00.000000,1000.0,0.0\n");
  }

  @ParameterizedTest
  @CsvSource({"SEASONAL", "level", "forest", "combined"})
  void everyDetectorCanBeNamed(String detector) throws IOException {
    Files.writeString(folder.resolve("s.csv"), series(150, 149));

    assertThat(run("--series", "s.csv", "--detector", detector, "--output", "ndjson")).isZero();
    assertThat(out().lines()).hasSize(150);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02 00:05:00           | a timestamp and a value are expected",
        "yesterday,1                   | the timestamp cannot be read",
        "2026-02-30 00:00:00,1         | the timestamp cannot be read",
        "2026-03-02 00:05:00,NaN       | the value is not a finite number",
        "2026-03-02 00:05:00,1e999     | the value is not a finite number",
        "2026-03-02 00:05:00,=1+1      | the value is not a finite number",
      })
  void aWrongLineIsNamedWithWhatIsExpected(String line, String what) {
    input = "timestamp,value\n2026-03-02 00:00:00,1\n" + line + "\n";

    assertThat(run("--series", "-", "--output", "csv")).isEqualTo(2);
    assertThat(err()).contains("-:3: " + what).contains("2026-11-22 10:05:00,42.5");
  }

  @Test
  void anEndlessLineIsRefused() {
    input = "2026-03-02 00:05:00," + "9".repeat(10_000) + "\n";

    assertThat(run("--series", "-")).isEqualTo(2);
    assertThat(err()).contains("-:1: a line of more than 200 characters");
  }

  @Test
  void aFileThatGoesBackInTimeIsScoredAndItIsSaid() {
    input = "2026-03-02 00:05:00,1\n2026-03-02 00:00:00,1\n";

    assertThat(run("--series", "-")).isZero();
    assertThat(err()).contains("earlier than the one before them: 1");
  }

  @Test
  void aNegativeMinimumEffectIsRefused() {
    assertThat(run("--series", "-", "--minimum-effect", "-1")).isEqualTo(2);
    assertThat(err()).contains("zero or more");
  }

  private int run(String... arguments) {
    Environment environment =
        new Environment(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            80,
            Map.of(),
            folder,
            Clock.systemUTC());
    Terminal terminal = new Terminal(environment, Messages.in(Locale.ENGLISH));
    int code =
        new CommandLine(new ModelStreamCommand(terminal))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (error, command, parsed) -> {
                  if (error instanceof CommandFailure failure) {
                    terminal.report(failure.where(), failure.what(), failure.remedy());
                    return failure.exitCode().code();
                  }
                  throw error;
                })
            .execute(arguments);
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static String series(int count, int spike) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("timestamp,value\n");
    for (int i = 0; i < count; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "2026-03-%02d %02d:%02d:00,%.3f%n",
              2 + i / 288,
              i / 12 % 24,
              i % 12 * 5,
              50 + random.nextGaussian() + (i == spike ? 60 : 0)));
    }
    return text.toString();
  }
}
