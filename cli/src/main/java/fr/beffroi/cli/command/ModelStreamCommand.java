package fr.beffroi.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.beffroi.cli.input.LineInput;
import fr.beffroi.cli.input.SeriesRow;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.series.Reading;
import fr.beffroi.detection.behaviour.series.SeriesDetector;
import fr.beffroi.detection.behaviour.series.SeriesKind;
import fr.beffroi.detection.behaviour.series.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which readings of this series are unusual, each judged by those before it only? */
@Command(name = "stream")
final class ModelStreamCommand extends BeffroiCommand {
  private static final JsonFactory JSON = new JsonFactory();
  private static final double DIGITS = 1e6;

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--series",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "model.stream.series")
  private String series = "";

  @Option(
      names = "--detector",
      paramLabel = "combined|seasonal|level|forest",
      descriptionKey = "model.stream.detector")
  private SeriesKind detector = SeriesKind.COMBINED;

  @Option(
      names = "--minimum-effect",
      paramLabel = "NUMBER",
      descriptionKey = "model.stream.minimum-effect")
  private double minimumEffect;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Paris",
      descriptionKey = "input.zone")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  private long readings;
  private long alarms;
  private long backwards;
  private @Nullable SeriesRow last;

  ModelStreamCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    SeriesDetector judge = start();
    boolean standardInput = series.equals(InputOptions.STANDARD_INPUT);
    Path file = standardInput ? null : GivenFile.toRead(terminal().path(series), terminal());
    try (LineInput lines =
            file == null ? LineInput.of(terminal().environment().in()) : LineInput.of(file);
        Listing<Scored> listing =
            new Listing<>(
                terminal(), output.format(terminal()), COLUMNS, ModelStreamCommand::json)) {
      long number = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (!line.isBlank() && !(number == 1 && isHeading(line))) {
          listing.add(score(judge, row(line, number)));
        }
      }
    }
    terminal().say("model.stream.summary", readings, alarms, SeriesDetector.THRESHOLD);
    if (backwards > 0) {
      terminal().say("model.stream.backwards", backwards);
    }
    return ExitCode.DONE;
  }

  private SeriesDetector start() {
    try {
      return detector.start(minimumEffect);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--minimum-effect " + minimumEffect,
          terminal().text("model.stream.minimum-effect.wrong"),
          terminal().text("model.stream.minimum-effect.remedy"));
    }
  }

  private Scored score(SeriesDetector judge, SeriesRow row) {
    SeriesRow before = last;
    backwards += before != null && row.wall().isBefore(before.wall()) ? 1 : 0;
    last = row;
    Verdict verdict = judge.judge(Reading.at(row.wall(), row.value()));
    readings++;
    alarms += verdict.isAlarm() ? 1 : 0;
    return new Scored(row, Math.floor(verdict.score() * DIGITS) / DIGITS);
  }

  private SeriesRow row(String line, long number) {
    try {
      return SeriesRow.of(line, zone);
    } catch (SeriesRow.NoRow e) {
      String key = "model.stream.no-" + e.fault().name().toLowerCase(Locale.ROOT);
      throw new CommandFailure(
          ExitCode.USAGE,
          series + ":" + number,
          terminal().text(key),
          terminal().text("model.stream.remedy"));
    }
  }

  /** A first line whose second cell holds no digit names the columns. */
  private static boolean isHeading(String line) {
    int comma = line.indexOf(',');
    return comma >= 0 && line.chars().skip(comma).noneMatch(Character::isDigit);
  }

  /** A row and what was made of it. */
  private record Scored(SeriesRow row, double score) {}

  private static final List<Column<Scored>> COLUMNS =
      List.of(
          new Column<>("timestamp", "column.when", scored -> scored.row().timestamp()),
          new Column<>("value", "column.value", scored -> scored.row().value()),
          new Column<>("anomaly_score", "column.anomaly-score", Scored::score));

  private static String json(Scored scored) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("timestamp", scored.row().timestamp());
      json.writeNumberField("value", scored.row().value());
      json.writeNumberField("anomaly_score", scored.score());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
