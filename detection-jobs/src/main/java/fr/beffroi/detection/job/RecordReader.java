package fr.beffroi.detection.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LineParser;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.ParseCounts;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.ingest.format.UnknownFormat;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events does a record of the archive hold? A line gives those of its format, a tick gives
 * one, a context gives none and says how the source's next lines are read.
 */
public final class RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String collector;
  private final String commune;
  private final ZoneId zone;
  private final Enricher enricher;
  private final FieldSelection fields;
  private final LineParser parser = new LineParser();
  private final Map<String, SourceContext> contexts = new HashMap<>();

  public RecordReader(String collector, String commune, ZoneId zone, Enricher enricher) {
    this(collector, commune, zone, enricher, FieldSelection.ALL);
  }

  /**
   * Reads some fields only.
   *
   * @param fields what is wanted of each event, beside what the enricher adds
   */
  public RecordReader(
      String collector, String commune, ZoneId zone, Enricher enricher, FieldSelection fields) {
    this.collector = collector;
    this.commune = commune;
    this.zone = zone;
    this.enricher = enricher;
    this.fields = fields;
  }

  /** The record's events, in order. */
  public List<Event> events(ArchiveRecord record) {
    return switch (record.kind()) {
      case LINE -> lineEvents(record);
      case TICK -> tick(record);
      case CONTEXT -> {
        context(record.sourceId(), record.text());
        yield List.of();
      }
    };
  }

  /** Takes a source's context, from a record or from the head of a segment. */
  public void context(String source, String payload) {
    SourceSetting setting = SourceSetting.parse(payload);
    parser.choose(source, format(setting.format()));
    if (setting.header() != null) {
      parser.head(source, setting.header());
    }
    ZoneId own = setting.zone() == null ? zone : setting.zone();
    contexts.put(source, new SourceContext(commune, source, own));
  }

  /** What became of the lines so far. */
  public ParseCounts counts() {
    return parser.counts();
  }

  private static @Nullable LogFormat format(@Nullable String name) {
    try {
      return name == null ? null : LogFormats.named(name);
    } catch (UnknownFormat e) {
      return null; // a format of another release: every format is asked
    }
  }

  private List<Event> lineEvents(ArchiveRecord record) {
    Line line = Line.of(record.text(), position(record), record.received(), contextOf(record));
    List<Event> events = parser.events(line.reading(fields));
    if (events.size() == 1) {
      return List.of(enricher.enrich(events.get(0)));
    }
    return events.stream().map(enricher::enrich).toList();
  }

  private SourceContext contextOf(ArchiveRecord record) {
    SourceContext known = contexts.get(record.sourceId());
    return known == null ? new SourceContext(commune, record.sourceId(), zone) : known;
  }

  private List<Event> tick(ArchiveRecord record) {
    try {
      JsonNode tick = JSON.readTree(record.payload());
      String last = tick.path("last").asText("");
      return List.of(
          Ticks.event(
              position(record),
              commune,
              zone,
              record.received(),
              record.sourceId(),
              tick.path("lines").asLong(),
              last.isEmpty() ? null : Instant.parse(last)));
    } catch (IOException | DateTimeException e) {
      return List.of(); // a tick that cannot be read is no sign of life
    }
  }

  private String position(ArchiveRecord record) {
    return collector + '/' + record.seq();
  }
}
