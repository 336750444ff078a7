package fr.beffroi.cli.evaluation;

import fr.beffroi.cli.sample.SampleCommune;
import fr.beffroi.cli.sample.stage.SampleLine;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.job.RecordReader;
import fr.beffroi.detection.job.SourceSetting;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.correlation.Correlator;
import fr.beffroi.detection.sigma.correlation.GroupMemory;
import fr.beffroi.detection.sigma.correlation.Step;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.enrich.Cadences;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.KnownAccounts;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.SourceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts do the rules raise on a town's lines? All that lines go through in service, but
 * sources, archive and Flink; each source gives a tick every ten minutes from its first line on.
 */
final class WatchedTown {
  private static final String COMMUNE = "saint-exemple";
  private static final long TICK = Duration.ofMinutes(10).toMillis();

  private final RecordReader reader =
      new RecordReader(
          "collector", COMMUNE, SampleCommune.ZONE, new Enricher(Networks.of(Networks.PRIVATE)));
  private final KnownAccounts accounts = new KnownAccounts();
  private final Cadences cadences = new Cadences();
  private final Consumer<Event> listener;
  private final Consumer<Alert> told;
  private final EventMatcher matcher;
  private final Correlator correlator;
  private final Map<String, @Nullable GroupMemory> groups = new HashMap<>();
  private final Map<String, Alert> alerts = new LinkedHashMap<>();
  private final Map<String, Spoken> sources = new TreeMap<>();
  private long nextTick = Long.MIN_VALUE;
  private long seq;

  /** What a source gave since its last tick, and when it last gave a line. */
  private static final class Spoken {
    private long lines;
    private @Nullable Instant last;
  }

  WatchedTown(Ruleset rules) {
    this(rules, event -> {}, alert -> {});
  }

  /**
   * @param listener is told of every event, as it comes out of the reader
   * @param told takes every alert each time it begins, grows or ends
   */
  WatchedTown(Ruleset rules, Consumer<Event> listener, Consumer<Alert> told) {
    this.listener = listener;
    this.told = told;
    this.matcher = new EventMatcher(rules);
    this.correlator = new Correlator(rules);
  }

  void read(SampleLine line) {
    long now = line.at().toEpochMilli();
    if (nextTick == Long.MIN_VALUE) {
      nextTick = now + TICK;
    }
    for (; now >= nextTick; nextTick += TICK) {
      tick(Instant.ofEpochMilli(nextTick));
    }
    Spoken source = sources.computeIfAbsent(line.sourceId(), id -> begin(line));
    source.lines++;
    source.last = line.at();
    take(line.at(), line.sourceId(), ArchiveRecord.Kind.LINE, line.text());
  }

  /** The format is chosen once for each source, as the collector does. */
  private Spoken begin(SampleLine line) {
    SourceContext context = new SourceContext(COMMUNE, line.sourceId(), SampleCommune.ZONE);
    Line first = Line.of(line.text(), "first", line.at(), context);
    LogFormat format = FormatRecognition.of(List.of(first)).format();
    String name = format == null ? null : format.name();
    reader.context(line.sourceId(), new SourceSetting(name, null).toJson());
    return new Spoken();
  }

  /** The last word on each alert, in the order in which they opened. */
  List<Alert> end() {
    groups.values().stream()
        .filter(Objects::nonNull)
        .forEach(group -> keep(correlator.onTime(group, Long.MAX_VALUE)));
    return List.copyOf(alerts.values());
  }

  long lines() {
    return seq;
  }

  private void tick(Instant now) {
    sources.forEach(
        (id, source) -> {
          String tick = "{\"lines\":%d,\"last\":\"%s\"}".formatted(source.lines, source.last);
          source.lines = 0;
          take(now, id, ArchiveRecord.Kind.TICK, tick);
        });
  }

  private void take(Instant at, String source, ArchiveRecord.Kind kind, String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ArchiveRecord record = new ArchiveRecord(++seq, at, source, kind, "", payload);
    for (Event event : reader.events(record)) {
      listener.accept(event);
      for (Hit hit : matcher.onEvent(cadences.enrich(accounts.enrich(event)))) {
        Step step = correlator.onHit(groups.get(hit.key()), hit);
        groups.put(hit.key(), step.memory());
        keep(step);
      }
    }
  }

  private void keep(Step step) {
    for (Alert alert : step.alerts()) {
      alerts.put(alert.id(), alert);
      told.accept(alert);
    }
  }
}
