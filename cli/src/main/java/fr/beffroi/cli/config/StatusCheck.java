package fr.beffroi.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How does the watch that runs here go, by its own word: does it judge, does it follow, what keeps
 * a source from being read, and what was lost? A loss is told also when the watch has stopped.
 */
public final class StatusCheck {
  /** A minute of 10,000 lines a second, the rate that {@code up} is built for. */
  static final long MOST_LAG = 600_000;

  /** Below, growth is a burst that is over before anyone has read of it. */
  static final long BURST = 20_000;

  /** The file is written anew every two seconds. */
  private static final Duration STALE = Duration.ofSeconds(30);

  private static final int MOST_LOSSES = 20;

  /** What limits are for: nothing was lost that had been sent. */
  private static final Set<String> HARMLESS =
      Set.of("connections_closed_silent", "connections_closed_idle");

  /** Losses that have a sentence of their own in the messages. */
  private static final Set<String> NAMED =
      Set.of(
          "kernel_buffer_full",
          "archive_behind",
          "disk_full",
          "line_cut_at_1_mib",
          "connections_refused",
          "connections_closed_for_memory");

  private final Path file;
  private final Clock clock;

  public StatusCheck(Configuration configuration, Clock clock) {
    this.file = configuration.statusFile();
    this.clock = clock;
  }

  public List<Diagnosis> run() {
    if (!Files.exists(file)) {
      return List.of(Diagnosis.ok("doctor.watch.none"));
    }
    try {
      JsonNode status = new ObjectMapper().readTree(file.toFile());
      List<Diagnosis> found = new ArrayList<>();
      if (isFresh(status)) {
        found.add(watch(status));
        status.path("problems").forEach(problem -> found.add(problem(problem)));
      } else {
        found.add(Diagnosis.ok("doctor.watch.none"));
      }
      found.addAll(losses(status));
      return found;
    } catch (IOException | DateTimeException e) {
      return List.of(Diagnosis.warning("doctor.watch.unreadable", file));
    }
  }

  private boolean isFresh(JsonNode status) {
    Instant written = Instant.parse(status.path("written").asText());
    return Duration.between(written, clock.instant()).abs().compareTo(STALE) < 0;
  }

  private static Diagnosis watch(JsonNode status) {
    long lag = status.path("lag").asLong();
    long before = status.path("lag_a_minute_ago").asLong(lag);
    if (!status.path("detecting").asBoolean()) {
      return Diagnosis.error(ExitCode.UNREACHABLE, "doctor.watch.starting");
    }
    if (lag > MOST_LAG) {
      return Diagnosis.warning("doctor.watch.behind", lag);
    }
    return lag > BURST && lag > before
        ? Diagnosis.warning("doctor.watch.growing", lag, before)
        : Diagnosis.ok("doctor.watch", lag);
  }

  private static Diagnosis problem(JsonNode problem) {
    return Diagnosis.warning(
        "doctor.problem", new Bilingual(problem.path("fr").asText(), problem.path("en").asText()));
  }

  private List<Diagnosis> losses(JsonNode status) {
    List<Diagnosis> found = new ArrayList<>();
    status
        .path("sources")
        .properties()
        .forEach(
            source ->
                source
                    .getValue()
                    .path("losses")
                    .properties()
                    .forEach(
                        loss -> {
                          if (!HARMLESS.contains(loss.getKey())) {
                            found.add(loss(source.getKey(), loss.getKey(), loss.getValue()));
                          }
                        }));
    int more = found.size() - MOST_LOSSES;
    if (more > 0) {
      found.subList(MOST_LOSSES, found.size()).clear();
      found.add(Diagnosis.warning("doctor.loss.more", more, file));
    }
    return found;
  }

  private static Diagnosis loss(String source, String reason, JsonNode count) {
    String key = NAMED.contains(reason) ? "doctor.loss." + reason : "doctor.loss";
    return Diagnosis.warning(key, source, reason, count.asLong());
  }
}
