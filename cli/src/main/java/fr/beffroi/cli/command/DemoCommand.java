package fr.beffroi.cli.command;

import fr.beffroi.cli.demo.Demo;
import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Statistics;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A sample commune, end to end: a month of logs, what a town would see of it, and an audit. */
@Command(name = "demo")
public final class DemoCommand extends BeffroiCommand {
  @Option(names = "--seed", paramLabel = "N", descriptionKey = "demo.seed")
  private long seed = 1;

  @Option(names = "--days", paramLabel = "N", descriptionKey = "demo.days")
  private int days = SampleCommune.DAYS;

  @Option(names = "--lines", paramLabel = "N", descriptionKey = "demo.lines")
  private long lines = SampleCommune.ABOUT_LINES;

  @Option(names = "--audit", paramLabel = "DIR", descriptionKey = "demo.audit-folder")
  private @Nullable String audit;

  @Option(names = "--stats", paramLabel = "FILE", descriptionKey = "common.stats")
  private @Nullable String statistics;

  public DemoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException, InterruptedException {
    Instant started = terminal().environment().clock().instant();
    try {
      long played = new Demo(terminal(), commune(), auditFolder()).run();
      if (statistics != null) {
        Duration took = Duration.between(started, terminal().environment().clock().instant());
        new Statistics(played, played, 0, took).write(terminal().path(statistics));
      }
      return ExitCode.DONE;
    } catch (StoreException e) {
      String said = e.sentence().in(terminal().messages().locale());
      throw new CommandFailure(ExitCode.UNREACHABLE, "", said, null);
    }
  }

  /** The folder that is asked for, empty; null where nothing is to stay. */
  private @Nullable Path auditFolder() {
    String named = audit;
    if (named == null) {
      return null;
    }
    Path folder = terminal().path(named);
    if (Files.exists(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder.toString(),
          terminal().text("demo.audit.exists"),
          terminal().text("demo.audit.exists.remedy"));
    }
    return folder;
  }

  private SampleCommune commune() {
    try {
      return new SampleCommune(seed, SampleCommune.FIRST_DAY, days, lines);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--days, --lines",
          terminal().text("demo.size"),
          terminal().text("demo.size.remedy"));
    }
  }
}
