package fr.beffroi.cli.command;

import fr.beffroi.cli.input.LineInput;
import fr.beffroi.cli.input.Sampled;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.ParseCounts;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which events do log files hold? One file after the other, each in its own format. */
final class LogFiles implements ShadowAiTown.Logs {
  private final List<Given> files;
  private final InputOptions input;
  private final Terminal terminal;
  private final LineParser parser = new LineParser();

  /**
   * @param file null for standard input
   */
  private record Given(String name, @Nullable Path file) {}

  private LogFiles(List<Given> files, InputOptions input, Terminal terminal) {
    this.files = files;
    this.input = input;
    this.terminal = terminal;
  }

  /** The files that are named, which must all be there. */
  static LogFiles of(List<String> names, InputOptions input, Terminal terminal) throws IOException {
    return of(names, false, input, terminal);
  }

  /** The same, where {@link InputOptions#STANDARD_INPUT} may be among them: it is read once. */
  static LogFiles orInput(List<String> names, InputOptions input, Terminal terminal)
      throws IOException {
    return of(names, true, input, terminal);
  }

  private static LogFiles of(
      List<String> names, boolean orInput, InputOptions input, Terminal terminal)
      throws IOException {
    List<Given> files = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      boolean isInput = orInput && name.equals(InputOptions.STANDARD_INPUT);
      files.add(new Given(name, isInput ? null : GivenFile.toRead(terminal.path(name), terminal)));
    }
    return new LogFiles(files, input, terminal);
  }

  @Override
  public void read(Span period, FieldSelection fields, Consumer<Event> events) throws IOException {
    for (Given file : files) {
      read(file.name(), file.file(), fields, events);
    }
  }

  /** All that the files hold. */
  void read(Consumer<Event> events) throws IOException {
    for (Given file : files) {
      read(file.name(), file.file(), FieldSelection.ALL, events);
    }
  }

  /** How many lines no format could read so far. */
  long unread() {
    return parser.counts().bySource().values().stream()
        .mapToLong(ParseCounts.OfSource::unparsed)
        .sum();
  }

  private void read(String name, @Nullable Path file, FieldSelection fields, Consumer<Event> events)
      throws IOException {
    SourceContext context = input.context(name);
    try (LineInput in =
            file == null ? LineInput.of(terminal.environment().in()) : LineInput.of(file);
        Progress progress = new Progress(terminal, file == null ? 0 : Files.size(file))) {
      Sampled lines = new Sampled(in, context, input.received(file, terminal));
      parser.choose(context.source(), format(name, lines));
      for (Line line = lines.next(); line != null; line = lines.next()) {
        parser.events(line.reading(fields)).forEach(events);
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
    terminal.say("replay.recognised", name, recognition.reason(terminal.messages().locale()));
    return recognition.format();
  }
}
