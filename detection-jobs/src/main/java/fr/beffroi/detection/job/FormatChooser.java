package fr.beffroi.detection.job;

import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Headers;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.LogHeader;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.ingest.source.Collector;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With which format are a source's lines read, when nobody said, and under which header? Heard from
 * its lines, and noted in the archive as a context record, so that both are read again with the
 * lines, wherever reading begins.
 *
 * <p>A source whose lines are of several formats gets none: every format is asked for each line.
 */
public final class FormatChooser implements Collector.Listener {
  private static final Logger LOGGER = LoggerFactory.getLogger(FormatChooser.class);
  private static final int SAMPLE = 50;
  private static final double CERTAIN = 0.9;
  private static final int MOST_SOURCES = 1_024;

  /** No format needs more of a line to be recognised; hostile lines must not fill the memory. */
  private static final int MOST_BYTES = 4_096;

  private final Collector collector;
  private final Function<String, SourceSetting> settings;
  private final ZoneId communeZone;
  private final Clock clock;
  private final Map<String, SourceSetting> settled = new ConcurrentHashMap<>();
  private final Map<String, List<Line>> heard = new ConcurrentHashMap<>();
  private final Headers headers = new Headers();

  /**
   * @param contexts by source, those that the archive has already
   * @param settings what the configuration says of a source
   */
  public FormatChooser(
      Collector collector,
      Map<String, String> contexts,
      Function<String, SourceSetting> settings,
      ZoneId communeZone,
      Clock clock) {
    this.collector = collector;
    contexts.forEach((source, text) -> settled.put(source, SourceSetting.parse(text)));
    this.settings = settings;
    this.communeZone = communeZone;
    this.clock = clock;
  }

  @Override
  public void line(String sourceId, byte[] line) throws InterruptedException {
    String header = header(sourceId, line);
    SourceSetting known = settled.get(sourceId);
    if (known == null) {
      hear(sourceId, line, header);
    } else if (header != null && !header.equals(known.header())) {
      note(sourceId, known.with(header));
    }
  }

  /** The header that this line makes whole; null for all other lines. */
  private @Nullable String header(String sourceId, byte[] line) {
    if (line.length == 0 || line[0] != Headers.MARK) {
      return null;
    }
    synchronized (headers) {
      LogHeader header = headers.hear(sourceId, new String(line, StandardCharsets.UTF_8));
      return header != null && header.isWhole() ? header.text() : null;
    }
  }

  private void hear(String sourceId, byte[] line, @Nullable String header)
      throws InterruptedException {
    if (!hasRoom(sourceId)) {
      return;
    }
    SourceSetting setting = settings.apply(sourceId);
    List<Line> lines = heard.computeIfAbsent(sourceId, id -> new ArrayList<>(SAMPLE));
    synchronized (lines) {
      int length = Math.min(line.length, MOST_BYTES);
      String text = new String(line, 0, length, StandardCharsets.UTF_8);
      ZoneId zone = setting.zone() == null ? communeZone : setting.zone();
      SourceContext context = new SourceContext("", sourceId, zone);
      lines.add(Line.of(text, sourceId, clock.instant(), context));
      if (setting.format() != null || lines.size() >= SAMPLE || header != null) {
        settle(sourceId, setting, lines);
      }
    }
  }

  private boolean hasRoom(String sourceId) {
    return heard.containsKey(sourceId) || settled.size() + heard.size() < MOST_SOURCES;
  }

  private void settle(String sourceId, SourceSetting setting, List<Line> lines)
      throws InterruptedException {
    SourceSetting chosen =
        setting.format() == null ? recognised(sourceId, setting, lines) : setting;
    if (!settled.containsKey(sourceId)) {
      note(sourceId, chosen.with(wholeHeader(sourceId)));
    }
    heard.remove(sourceId);
  }

  private void note(String sourceId, SourceSetting setting) throws InterruptedException {
    settled.put(sourceId, setting);
    collector.context(sourceId, setting.toJson());
  }

  private @Nullable String wholeHeader(String sourceId) {
    synchronized (headers) {
      LogHeader header = headers.of(sourceId);
      return header != null && header.isWhole() ? header.text() : null;
    }
  }

  private static SourceSetting recognised(
      String sourceId, SourceSetting setting, List<Line> lines) {
    FormatRecognition recognition = FormatRecognition.of(lines);
    LOGGER.info("{}: {}", sourceId, recognition.reason(Locale.ENGLISH));
    LogFormat format = recognition.format();
    return format != null && recognition.ratio() >= CERTAIN
        ? new SourceSetting(format.name(), setting.zone())
        : new SourceSetting(null, setting.zone());
  }
}
