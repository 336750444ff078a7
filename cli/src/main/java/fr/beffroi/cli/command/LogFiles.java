package fr.beffroi.cli.command;

import fr.beffroi.cli.input.LineInput;
import fr.beffroi.cli.input.Sampled;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which events do log files hold? One file after the other, each in its own format. */
final class LogFiles implements ShadowAiTown.Logs {
  private final Map<String, Path> files;
  private final InputOptions input;
  private final Terminal terminal;
  private final LineParser parser = new LineParser();

  private LogFiles(Map<String, Path> files, InputOptions input, Terminal terminal) {
    this.files = files;
    this.input = input;
    this.terminal = terminal;
  }

  /** The files that are named, which must all be there. */
  static LogFiles of(List<String> names, InputOptions input, Terminal terminal) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, GivenFile.toRead(terminal.path(name), terminal));
    }
    return new LogFiles(files, input, terminal);
  }

  @Override
  public void read(Span period, Consumer<Event> events) throws IOException {
    for (Map.Entry<String, Path> file : files.entrySet()) {
      read(file.getKey(), file.getValue(), events);
    }
  }

  private void read(String name, Path file, Consumer<Event> events) throws IOException {
    SourceContext context = input.context(name);
    try (LineInput in = LineInput.of(file);
        Progress progress = new Progress(terminal, Files.size(file))) {
      Sampled lines = new Sampled(in, context, input.received(file, terminal));
      parser.choose(context.source(), format(name, lines));
      for (Line line = lines.next(); line != null; line = lines.next()) {
        parser.events(line).forEach(events);
        progress.line(in.taken());
      }
    }
  }

  private @Nullable LogFormat format(String name, Sampled lines) throws IOException {
    LogFormat named = input.format(terminal);
    if (named != null) {
      return named;
    }
    FormatRecognition recognition = FormatRecognition.of(lines.sample());
    terminal.say("shadow-ai.recognised", name, recognition.reason(terminal.messages().locale()));
    return recognition.format();
  }
}
