package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.compliance.sample.SampleTownHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an audit that somebody interrupts? */
class AuditResumeTest {
  private static final String DAY = SampleTownHall.AS_OF.toString();
  private static final long LOOK = 5_000_000;

  @TempDir private Path folder;

  @BeforeEach
  void theSampleTownHall() throws Exception {
    Files.createDirectories(folder.resolve("audit"));
    try (Connection owner =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("audit/mairie.db"));
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String sql : SampleTownHall.make().statements()) {
        statement.execute(sql);
      }
      owner.commit();
    }
    Files.writeString(folder.resolve("audit/register.yml"), SampleTownHall.register());
    stores("");
  }

  private void stores(String more) throws IOException {
    Files.writeString(
        folder.resolve("audit/stores.yml"),
        "stores:\n  - name: mairie\n    url: sqlite:"
            + folder.resolve("audit/mairie.db")
            + "\n"
            + more);
  }

  @Test
  void whatIsInterruptedSaysHowItGoesOnAndGoesOn() throws Exception {
    stores("    rate: 20\n");
    Process process = start();
    Path memory = awaitAnswers();
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("said.txt")))
        .contains("Interrompu.", "beffroi audit run --resume");
    assertThat(memory).exists();
    assertThat(reports()).isEmpty();

    stores("");
    CommandRun wrong = call("--resume", "--mode", "complet", "--as-of", DAY);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--mode echantillon");

    CommandRun resumed = call("--resume", "--as-of", DAY);
    assertThat(resumed.code()).as(resumed.err()).isEqualTo(1);
    assertThat(resumed.err()).contains("Going on with the interrupted audit");
    assertThat(memory).doesNotExist();
    assertThat(reports()).hasSize(1);
  }

  @Test
  void withoutAnInterruptedAuditThereIsNothingToResume() {
    CommandRun run = call("--resume", "--as-of", DAY);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no audit was interrupted here");
  }

  private CommandRun call(String... options) {
    return CommandRun.in(folder)
        .call(Stream.concat(Stream.of("audit", "run"), Stream.of(options)).toArray(String[]::new));
  }

  private List<Path> reports() throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("audit/audits"))) {
      return found.filter(file -> file.endsWith("audit.json")).toList();
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "fr.beffroi.cli.Main",
            "audit",
            "run",
            folder.resolve("audit").toString(),
            "--as-of",
            DAY,
            "--lang",
            "fr");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  /** The memory, once it holds some answers. */
  private Path awaitAnswers() throws Exception {
    return CompletableFuture.supplyAsync(
            () -> {
              while (true) {
                try (Stream<Path> found = Files.walk(folder.resolve("audit"))) {
                  for (Path file : found.filter(it -> it.toString().endsWith(".jsonl")).toList()) {
                    if (Files.readAllLines(file).size() > 3) {
                      return file;
                    }
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
                LockSupport.parkNanos(LOOK);
              }
            })
        .get(60, TimeUnit.SECONDS);
  }
}
