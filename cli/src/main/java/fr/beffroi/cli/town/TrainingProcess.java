package fr.beffroi.cli.town;

import fr.beffroi.cli.config.Configuration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How is a model learned beside a watch? By {@code model train} in a process of its own: its memory
 * has a limit, it gives way to the watch, and whatever becomes of it, the watch goes on.
 */
final class TrainingProcess implements AutoCloseable {
  /** A month of the sample commune takes 380 MB of memory, the Java machine's own included. */
  private static final String HEAP = "-Xmx512m";

  private static final Duration PATIENCE = Duration.ofHours(3);
  private static final Path NICE = Path.of("/usr/bin/nice");

  private final Configuration configuration;
  private volatile @Nullable Process running;

  TrainingProcess(Configuration configuration) {
    this.configuration = configuration;
  }

  /** What it says. */
  Path log() {
    return configuration.modelsFolder().resolve("training.log");
  }

  /**
   * Learns from what was received since a day; returns when it is over, or was stopped for taking
   * too long.
   *
   * @return the exit code of {@code model train}
   */
  int run(LocalDate from) throws IOException, InterruptedException {
    Files.createDirectories(configuration.modelsFolder());
    Process process =
        new ProcessBuilder(command(from))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    running = process;
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(LocalDate from) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "fr.beffroi.cli.Main",
            "model",
            "train",
            "--lang",
            configuration.language().getLanguage(),
            "--config",
            configuration.file().toAbsolutePath().toString(),
            "--from",
            from.toString()));
    return command;
  }

  /** Stops it, if it runs. */
  @Override
  public void close() {
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }
}
