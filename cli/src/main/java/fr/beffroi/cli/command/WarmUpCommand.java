package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.ReplayWatch;
import fr.beffroi.cli.town.Town;
import fr.beffroi.detection.job.Replay;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.EventJson;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Which classes does a usual run need? Loads them, so that the launcher can archive them (JDK 17,
 * {@code -XX:ArchiveClassesAtExit}) and the next start is short.
 */
@Command(name = "warm-up", hidden = true)
public final class WarmUpCommand extends BeffroiCommand {
  private static final String LINE =
      "Mar  3 04:05:06 srv sshd[812]: Failed password for root from 192.0.2.7 port 4711 ssh2";

  private static final int MANY = 500;

  @Option(names = "--replay", hidden = true)
  private boolean replays;

  @Spec private CommandSpec spec = CommandSpec.create();

  public WarmUpCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    spec.parent().commandLine().usage(terminal().out());
    SourceContext context = new SourceContext("commune", "warm-up", ZoneOffset.UTC);
    Line line = Line.of(LINE, "warm-up/0", terminal().environment().clock().instant(), context);
    terminal().out().println(FormatRecognition.of(List.of(line)).reason(Locale.ENGLISH));
    for (Event event : new LineParser().events(line)) {
      terminal().out().println(EventJson.line(event));
    }
    if (replays) {
      replay();
    }
    return ExitCode.DONE;
  }

  /** Half of what a small replay costs is loading Flink's classes. */
  private void replay() throws IOException {
    Path file = Files.createTempFile("beffroi-warm-up", ".log");
    try {
      Files.writeString(file, (LINE + '\n').repeat(MANY));
      ReplayOptions options =
          new ReplayOptions(
              List.of(file.toString()),
              null,
              "commune",
              ZoneOffset.UTC,
              null,
              Networks.of(Networks.PRIVATE));
      try (Progress progress = new Progress(terminal(), 0)) {
        ReplayWatch watch = new ReplayWatch(terminal(), progress, alert -> {});
        new Replay(Town.rules(null)).run(options, watch, watch::alert, watch::incident);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
