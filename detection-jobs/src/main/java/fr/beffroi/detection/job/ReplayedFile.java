package fr.beffroi.detection.job;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.ingest.source.LineReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What events does one file hold, in its order? Its lines, read as if each had been received when
 * the lines around it say they were written.
 */
final class ReplayedFile implements Closeable {
  private static final int SAMPLE = 200;

  private final String file;
  private final LineReader lines;
  private final String fingerprint;
  private final SourceContext context;
  private final Enricher enricher;
  private final LineParser parser = new LineParser();
  private final StreamClock clock = new StreamClock();
  private final Deque<Numbered> sample = new ArrayDeque<>();
  private final Deque<Event> waiting = new ArrayDeque<>();
  private final ReplayProgress progress;
  private Instant received;
  private boolean clockRuns;
  private boolean ended;
  private long linesSinceTick;
  private long offset;

  /** A line and its offset in the file. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never changed
  private record Numbered(byte[] bytes, long offset) {}

  ReplayedFile(String file, ReplayOptions options, ReplayProgress progress) throws IOException {
    this.file = file;
    this.lines = open(file);
    this.progress = progress;
    this.context = new SourceContext(options.commune(), "file:" + file, options.zone());
    this.enricher = new Enricher(options.inside(), options.tagging());
    this.received = options.asOf() == null ? dateOf(file) : options.asOf();
    this.fingerprint = lines.fingerprint();
    readSample();
    choose(options.format());
    startClock();
  }

  /** The next event, which {@link #poll} takes; null at the end of the file. */
  @Nullable Event peek() throws IOException {
    while (waiting.isEmpty() && !ended) {
      Numbered line = sample.isEmpty() ? readLine() : sample.pollFirst();
      if (line == null) {
        ended = true;
        progress.counted(file, parser.counts());
      } else {
        read(line);
      }
    }
    return waiting.peekFirst();
  }

  /** Takes the event that {@link #peek} shows. */
  @Nullable Event poll() throws IOException {
    return peek() == null ? null : waiting.pollFirst();
  }

  /** The source's sign of life: how many lines since the last. */
  Event tick(Instant now) {
    // The reader is ahead of what was handed on, and a silent file stands still between two ticks.
    String position = fingerprint + '/' + offset + "/tick/" + now.toEpochMilli();
    long since = linesSinceTick;
    linesSinceTick = 0;
    return Ticks.event(
        position, context.commune(), context.zone(), now, context.source(), since, received);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static LineReader open(String file) throws IOException {
    if (file.equals("-")) {
      return LineReader.of(System.in);
    }
    Path path = Path.of(file);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new IOException(file + ": no readable file; check the path and the rights");
    }
    return LineReader.open(path);
  }

  private static Instant dateOf(String file) throws IOException {
    return file.equals("-")
        ? Instant.ofEpochMilli(System.currentTimeMillis())
        : Files.getLastModifiedTime(Path.of(file)).toInstant();
  }

  private void readSample() throws IOException {
    while (sample.size() < SAMPLE) {
      Numbered line = readLine();
      if (line == null) {
        return;
      }
      sample.add(line);
    }
  }

  private void choose(@Nullable String format) {
    if (format != null) {
      parser.choose(context.source(), LogFormats.named(format));
      return;
    }
    List<Line> texts = sample.stream().map(this::line).toList();
    FormatRecognition recognition = FormatRecognition.of(texts);
    parser.choose(context.source(), recognition.format());
    progress.recognised(file, recognition);
  }

  /** The first lines say what time it is before any of them is handed on. */
  private void startClock() {
    LineParser trial = new LineParser();
    for (Numbered line : sample) {
      for (Event event : trial.events(line(line))) {
        clock.hear(event.timestamp().toEpochMilli());
        clockRuns = true;
      }
      if (clock.full()) {
        break;
      }
    }
    if (clockRuns) {
      received = Instant.ofEpochMilli(clock.start());
    }
  }

  private @Nullable Numbered readLine() throws IOException {
    byte[] line;
    try {
      line = lines.next();
    } catch (EOFException e) {
      progress.problem(file + ": the compressed file ends early; what could be read was read");
      line = null;
    }
    if (line == null) {
      line = lines.rest();
    }
    return line == null ? null : new Numbered(line, lines.start());
  }

  private Line line(Numbered line) {
    String text = new String(line.bytes(), StandardCharsets.UTF_8);
    return Line.of(text, fingerprint + '/' + line.offset(), received, context);
  }

  private void read(Numbered line) {
    linesSinceTick++;
    offset = line.offset();
    progress.line(line.bytes().length + 1L);
    for (Event event : parser.events(line(line))) {
      if (clockRuns) {
        received = Instant.ofEpochMilli(clock.tick(event.timestamp().toEpochMilli()));
      }
      waiting.add(enricher.enrich(event));
      progress.event();
    }
  }
}
