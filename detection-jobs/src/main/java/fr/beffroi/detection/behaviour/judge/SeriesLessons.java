package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which numbers does a town have hour by hour, as far as a period teaches? */
final class SeriesLessons {
  /** A town has twenty or so; lines in JSON may name any service. */
  private static final int MOST = 200;

  private final ZoneId zone;
  private final Map<String, LearnedSeries> series = new TreeMap<>();

  SeriesLessons(ZoneId zone) {
    this.zone = zone;
  }

  void learn(Window window) {
    String rule = window.rule().id();
    String key = rule + '\u001F' + window.entity();
    if (series.size() >= MOST && !series.containsKey(key)) {
      return;
    }
    SeriesMemory memory =
        series
            .computeIfAbsent(
                key,
                first ->
                    new LearnedSeries(rule, window.entity(), LearnedSeries.begin(window.rule())))
            .memory();
    LearnedSeries.judge(memory, window, zone);
  }

  List<LearnedSeries> all() {
    return List.copyOf(series.values());
  }
}
