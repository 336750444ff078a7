package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs {@code beffroi up}, and that can be killed. */
final class UpProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path said;

  private UpProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * Starts it.
   *
   * @param folder holds {@code beffroi.yml}, and {@code bin} with a {@code journalctl} to call
   */
  static UpProcess start(Path folder, int number) throws IOException {
    Path said = folder.resolve("up-" + number + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.configurationFile=" + UpProcess.class.getResource("log4j2.properties"),
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "fr.beffroi.cli.Main",
            "up",
            "--lang",
            "en",
            "--config",
            folder.resolve("beffroi.yml").toString(),
            "--checkpoint-every",
            "PT0.7S");
    builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    return new UpProcess(builder.start(), said);
  }

  long pid() {
    return process.pid();
  }

  void awaitReady() throws Exception {
    Await.until(
        "up is ready: " + said,
        PATIENCE,
        () -> {
          assertThat(process.isAlive()).as("up goes on; it said:\n%s", words()).isTrue();
          return words().contains("watching.");
        });
  }

  /** As the kernel kills: nothing is written any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).as("killed, not ended by itself").isEqualTo(128 + 9);
  }

  /** As systemd stops it; the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("stopped").isTrue();
    return process.exitValue();
  }

  void abandon() {
    process.destroyForcibly();
  }

  boolean runs() {
    return process.isAlive();
  }

  String words() throws IOException {
    return Files.readString(said, StandardCharsets.UTF_8);
  }

  /** Whether detection went on from a checkpoint. */
  boolean wentOnFromACheckpoint() throws IOException {
    return words().matches("(?s).*the job goes on from [^\\n]*/chk-.*");
  }

  /** Errors that it told of. */
  List<String> errors() throws IOException {
    return words().lines().filter(line -> line.contains(" ERROR ")).toList();
  }
}
