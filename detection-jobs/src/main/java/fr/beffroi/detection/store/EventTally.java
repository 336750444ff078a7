package fr.beffroi.detection.store;

import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many events came in this hour, from which source, and how did they end? Hours are those of
 * receipt, which never goes back and which no line can forge: only one is counted at a time. Counts
 * are absolute, so that writing one again changes nothing.
 */
public final class EventTally {
  /** A line of JSON may invent its dataset: beyond that many keys of a kind, one for the rest. */
  static final int MOST_KEYS = 2_048;

  static final String OTHER = "other";

  private static final int LONGEST_KEY = 512;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final Field TICK = Fields.named("tick.lines");

  private final Map<String, Map<String, Count>> kinds = new HashMap<>();
  private String commune = "";
  private long hour = Long.MIN_VALUE;

  private static final class Count {
    private long value;
    private boolean told;
  }

  /** Goes on from counts that were taken before, all of one hour. */
  public void restore(Iterable<HourlyCount> counts) {
    for (HourlyCount known : counts) {
      commune = known.commune();
      hour = known.hour().toEpochMilli();
      count(known.kind(), known.key()).value = known.count();
    }
  }

  /** Counts an event; where it begins an hour, gives what of the hour before was not told yet. */
  public List<HourlyCount> onEvent(Event event) {
    if (event.get(TICK) != null) {
      return List.of(); // a sign of life of ours, no event of the town's
    }
    long received = event.received().toEpochMilli();
    long begun = received - Math.floorMod(received, HOUR);
    List<HourlyCount> ended = begun == hour ? List.of() : turnTo(begun, event.commune());
    add(HourlyCounts.EVENTS, text(event, Fields.LOG_SOURCE));
    String outcome = event.text(Fields.EVENT_OUTCOME);
    String dataset = text(event, Fields.EVENT_DATASET);
    add(HourlyCounts.OUTCOMES, outcome == null ? dataset : dataset + ' ' + outcome);
    return ended;
  }

  /** The counts of this hour that changed since this was last asked. */
  public List<HourlyCount> untold() {
    List<HourlyCount> untold = new ArrayList<>();
    kinds.forEach(
        (kind, counts) ->
            counts.forEach(
                (key, count) -> {
                  if (!count.told) {
                    untold.add(hourly(kind, key, count));
                    count.told = true;
                  }
                }));
    return untold;
  }

  /** Every count of this hour: what a restart goes on from. */
  public List<HourlyCount> all() {
    List<HourlyCount> all = new ArrayList<>();
    kinds.forEach(
        (kind, counts) -> counts.forEach((key, count) -> all.add(hourly(kind, key, count))));
    return all;
  }

  private List<HourlyCount> turnTo(long begun, String of) {
    List<HourlyCount> ended = untold();
    kinds.values().forEach(Map::clear);
    commune = of;
    hour = begun;
    return ended;
  }

  private static String text(Event event, Field field) {
    return Objects.requireNonNullElse(event.text(field), OTHER);
  }

  private void add(String kind, String key) {
    Count count = count(kind, key.length() > LONGEST_KEY ? OTHER : key);
    count.value++;
    count.told = false;
  }

  private Count count(String kind, String key) {
    Map<String, Count> counts = kinds.computeIfAbsent(kind, first -> new HashMap<>());
    Count known = counts.get(key);
    if (known != null) {
      return known;
    }
    return counts.computeIfAbsent(counts.size() < MOST_KEYS ? key : OTHER, first -> new Count());
  }

  private HourlyCount hourly(String kind, String key, Count count) {
    return new HourlyCount(commune, Instant.ofEpochMilli(hour), kind, key, count.value);
  }
}
