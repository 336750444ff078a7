package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.sample.SampleTownHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a step that needs an audit when somebody interrupts it? */
class OneAuditTest {
  private static final long LOOK = 5_000_000;

  @TempDir private Path folder;

  @BeforeEach
  void aTownHallThatAnswersSlowly() throws Exception {
    SampleTownHall.write(folder.resolve("mairie.db"));
    Files.createDirectories(folder.resolve("audit"));
    Files.writeString(
        folder.resolve("audit/stores.yml"),
        "stores:\n  - {name: mairie, rate: 20, url: 'sqlite:" + folder + "/mairie.db'}\n");
  }

  @Test
  void anInterruptedPlanDrawsUpNothing() throws Exception {
    Files.writeString(folder.resolve("audit/register.yml"), SampleTownHall.register());

    assertThat(interrupted("plan")).isEqualTo(3);

    assertThat(said()).contains("l'audit a été interrompu", "Relancez la commande");
    assertThat(folder.resolve("audit/plans")).doesNotExist();
  }

  @Test
  void anInterruptedBeginningProposesNoRegister() throws Exception {
    assertThat(interrupted("init")).isEqualTo(3);

    assertThat(said()).contains("l'audit a été interrompu");
    assertThat(folder.resolve("audit/register.yml")).doesNotExist();
  }

  private int interrupted(String command) throws Exception {
    Process process = start(command);
    awaitOpenStore(process);
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String said() throws Exception {
    return Files.readString(folder.resolve("said.txt"));
  }

  private Process start(String command) throws Exception {
    List<String> call =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "fr.beffroi.cli.Main",
            "audit",
            command,
            folder.resolve("audit").toString(),
            "--lang",
            "fr");
    return new ProcessBuilder(call)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  /** A store is open once somebody listens. */
  private void awaitOpenStore(Process process) throws Exception {
    Path files = Path.of("/proc/" + process.pid() + "/fd");
    Assumptions.assumeTrue(Files.isDirectory(files), "this system does not show open files");
    CompletableFuture.runAsync(
            () -> {
              while (process.isAlive() && !isOpen(files)) {
                LockSupport.parkNanos(LOOK);
              }
            })
        .get(60, TimeUnit.SECONDS);
  }

  private static boolean isOpen(Path files) {
    try (Stream<Path> open = Files.list(files)) {
      for (Path file : open.toList()) {
        if (Files.readSymbolicLink(file).endsWith("mairie.db")) {
          return true;
        }
      }
    } catch (IOException e) {
      // Closed meanwhile: look again.
    }
    return false;
  }
}
