package fr.beffroi.cli.town;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.beffroi.detection.flink.BehaviourReport;
import fr.beffroi.ingest.format.ParseCounts;
import fr.beffroi.ingest.source.Problem;
import fr.beffroi.ingest.source.SourceStatus;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How does the watch go, for whoever asks from outside: lag, what keeps a source from being read,
 * what each gave and lost, and what was not read, with the reason and where to look? Written anew
 * every two seconds; counts and positions, no line.
 */
public final class StatusFile implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(StatusFile.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int MINUTE = 30;

  private final Path file;
  private final Town town;
  private final Clock clock;
  private final Deque<Long> lags = new ArrayDeque<>();
  private final RepeatingTask task = new RepeatingTask("beffroi status");

  public StatusFile(Path file, Town town, Clock clock) {
    this.file = file;
    this.town = town;
    this.clock = clock;
  }

  /** Writes now, and from now on. */
  public void start() {
    task.start(this::write, Duration.ZERO, PAUSE);
  }

  @Override
  public void close() {
    task.close();
  }

  private void write() {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      try (Writer text = Files.newBufferedWriter(next);
          JsonGenerator json = new JsonFactory().createGenerator(text)) {
        write(json);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      LOGGER.warn("{} could not be written: {}", file, e.getMessage());
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("written", clock.instant().toString());
    json.writeBooleanField("detecting", town.detects());
    lag(town.lag(), json);
    problems(town.problems(), json);
    json.writeObjectFieldStart("sources");
    for (SourceStatus source : town.sources()) {
      json.writeObjectFieldStart(source.sourceId());
      json.writeNumberField("lines", source.lines());
      json.writeNumberField("bytes", source.bytes());
      if (source.last() != null) {
        json.writeStringField("last", source.last().toString());
      }
      counts("losses", source.losses(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    parsed(town.counts(), json);
    behaviour(town.behaviour(), json);
    json.writeEndObject();
  }

  /** Nothing where behaviour is switched off. */
  private static void behaviour(@Nullable BehaviourReport report, JsonGenerator json)
      throws IOException {
    if (report == null) {
      return;
    }
    json.writeObjectFieldStart("behaviour");
    json.writeStringField("model", report.model());
    json.writeNumberField("entities", report.entities());
    json.writeNumberField("settled", report.settled());
    json.writeNumberField("most_entities", report.mostEntities());
    json.writeNumberField("evicted", report.evicted());
    json.writeNumberField("set_aside", report.setAside());
    json.writeNumberField("alerts", report.alerts());
    json.writeObjectFieldStart("drift");
    json.writeBooleanField("much", report.drift().much());
    json.writeStringField("fr", report.drift().sentence().french());
    json.writeStringField("en", report.drift().sentence().english());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Also the lag of a minute ago, once there is one: it tells a backlog from a burst. */
  private void lag(long lag, JsonGenerator json) throws IOException {
    json.writeNumberField("lag", lag);
    if (lags.size() == MINUTE) {
      json.writeNumberField("lag_a_minute_ago", lags.remove());
    }
    lags.add(lag);
  }

  private static void problems(List<Problem> problems, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("fr", problem.in(Locale.FRENCH));
      json.writeStringField("en", problem.in(Locale.ENGLISH));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void parsed(@Nullable ParseCounts counts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("parsed");
    if (counts != null) {
      for (Map.Entry<String, ParseCounts.OfSource> source : counts.bySource().entrySet()) {
        json.writeObjectFieldStart(source.getKey());
        json.writeNumberField("events", source.getValue().events());
        json.writeNumberField("unparsed", source.getValue().unparsed());
        json.writeObjectFieldStart("reasons");
        for (Map.Entry<String, ParseCounts.Reason> why : source.getValue().reasons().entrySet()) {
          json.writeObjectFieldStart(why.getKey());
          json.writeNumberField("count", why.getValue().count());
          json.writeArrayFieldStart("sample");
          for (String position : why.getValue().sample()) {
            json.writeString(position);
          }
          json.writeEndArray();
          json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private static void counts(String name, Map<String, Long> counts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
