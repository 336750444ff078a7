package fr.beffroi.detection.job;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How does a source's sign of life look as an event? Silence and cleaning live on these. */
final class Ticks {
  static final String DATASET = "beffroi.tick";

  private static final Logsource LOGSOURCE = Logsource.of(null, "beffroi", "tick");

  private Ticks() {}

  /**
   * @param zone where the commune lives: a source's habits follow its days and hours
   * @param lines lines received since the source's last tick
   * @param last when the source last gave a line; null where it never did
   */
  static Event event(
      String position,
      String commune,
      ZoneId zone,
      Instant received,
      String source,
      long lines,
      @Nullable Instant last) {
    Event.Builder tick =
        new Event.Builder(position, 0, commune, received)
            .logsource(LOGSOURCE)
            .set(Fields.named("event.kind"), "metric")
            .set(Fields.EVENT_DATASET, DATASET)
            .set(Fields.LOG_SOURCE, source)
            .set(Fields.named("event.timezone"), zone.getId())
            .set(Fields.named("tick.lines"), lines);
    if (last != null) {
      tick.set(Fields.named("tick.last_line"), last);
    }
    return tick.build();
  }
}
