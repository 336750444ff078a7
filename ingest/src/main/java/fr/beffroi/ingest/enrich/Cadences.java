package fr.beffroi.ingest.enrich;

import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has a source been quiet for longer than is usual at such hours? Each source's {@link Habit} is
 * learnt from its ticks; after a first week, a tick without lines says how long the quiet is in
 * percent of the longest usual one ({@code tick.overdue}).
 */
public final class Cadences {
  private static final int MOST_SOURCES = 2_048;
  private static final int VERSION = 2;
  private static final Field LINES = Fields.named("tick.lines");
  private static final Field OVERDUE = Fields.named("tick.overdue");
  private static final Field ZONE = Fields.named("event.timezone");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Map<String, Habit> habits = new LinkedHashMap<>(64, 0.75f, true);

  /** A tick with {@code tick.overdue}, once its source is known; any other event as it is. */
  public Event enrich(Event event) {
    String source = event.text(Fields.LOG_SOURCE);
    if (event.get(LINES) == null || source == null) {
      return event;
    }
    Habit habit = habit(event.commune() + '\u0001' + source, event.received().toEpochMilli());
    habit.lookAt(event.received().toEpochMilli(), zone(event));
    if (event.number(LINES, 0) > 0) {
      habit.hear();
      return event;
    }
    return habit.isKnown() ? event.toBuilder().set(OVERDUE, habit.overdue()).build() : event;
  }

  /** The zone in which the commune lives; a tick of an earlier release does not say it. */
  private static ZoneId zone(Event tick) {
    String zone = tick.text(ZONE);
    try {
      return zone == null ? PARIS : ZoneId.of(zone);
    } catch (DateTimeException e) {
      return PARIS;
    }
  }

  private Habit habit(String key, long now) {
    Habit known = habits.get(key);
    return known == null ? keep(key, new Habit(now)) : known;
  }

  private Habit keep(String key, Habit habit) {
    habits.put(key, habit);
    if (habits.size() > MOST_SOURCES) {
      habits.remove(habits.keySet().iterator().next());
    }
    return habit;
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeVarLong(habits.size(), out);
    for (Map.Entry<String, Habit> entry : habits.entrySet()) {
      Binary.writeText(entry.getKey(), out);
      entry.getValue().write(out);
    }
  }

  /** Reads what {@link #write} wrote into an empty memory. */
  public void read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version == 1) {
      return; // knew no calendar: learnt anew
    }
    if (version != VERSION) {
      throw new IOException("cadences of version " + version + "; this release reads " + VERSION);
    }
    int size = Binary.readLength(in, 2 * MOST_SOURCES);
    for (int i = 0; i < size; i++) {
      keep(Binary.readText(in), Habit.read(in));
    }
  }
}
