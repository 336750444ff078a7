package fr.beffroi.detection.job;

import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.ingest.source.Collector;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With which format are a source's lines read, when nobody said? Heard from its first lines, and
 * noted in the archive as a context record, so that the choice is read again with the lines.
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
  private final Set<String> settled = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Line>> heard = new ConcurrentHashMap<>();

  /**
   * @param settled sources whose context the archive has already
   * @param settings what the configuration says of a source
   */
  public FormatChooser(
      Collector collector,
      Set<String> settled,
      Function<String, SourceSetting> settings,
      ZoneId communeZone,
      Clock clock) {
    this.collector = collector;
    this.settled.addAll(settled);
    this.settings = settings;
    this.communeZone = communeZone;
    this.clock = clock;
  }

  @Override
  public void line(String sourceId, byte[] line) throws InterruptedException {
    if (settled.contains(sourceId) || !hasRoom(sourceId)) {
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
      if (setting.format() != null || lines.size() >= SAMPLE) {
        settle(sourceId, setting, lines);
      }
    }
  }

  private boolean hasRoom(String sourceId) {
    return heard.containsKey(sourceId) || settled.size() + heard.size() < MOST_SOURCES;
  }

  private void settle(String sourceId, SourceSetting setting, List<Line> lines)
      throws InterruptedException {
    heard.remove(sourceId);
    if (!settled.add(sourceId)) {
      return;
    }
    SourceSetting chosen =
        setting.format() == null ? recognised(sourceId, setting, lines) : setting;
    collector.context(sourceId, chosen.toJson());
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
