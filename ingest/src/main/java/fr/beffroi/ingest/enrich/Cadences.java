package fr.beffroi.ingest.enrich;

import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has a source been quiet for longer than is usual? Each source's longest quiet time of the last
 * four weeks is learnt from its ticks; after a first week, a tick without lines says how long the
 * quiet is in percent of it ({@code tick.overdue}).
 *
 * <p>A pause that was overdue twice is not learnt: the next one like it is news again.
 */
public final class Cadences {
  /** Ticks at 200 percent are what a rule may call silent. */
  private static final int SILENT = 200;

  private static final int MOST_SOURCES = 2_048;
  private static final long WEEK = Duration.ofDays(7).toMillis();
  private static final long SHORTEST = Duration.ofMinutes(30).toMillis();
  private static final int WEEKS = 4;
  private static final Field LINES = Fields.named("tick.lines");
  private static final Field LAST = Fields.named("tick.last_line");
  private static final Field OVERDUE = Fields.named("tick.overdue");

  private final Map<String, Habit> habits = new LinkedHashMap<>(64, 0.75f, true);

  /** The longest quiet time of each of the last weeks. */
  private static final class Habit {
    private long since;
    private long lastLine;
    private long week;
    private final long[] longest = new long[WEEKS];

    /** Empties the places of the weeks that have begun since; at most all of them. */
    void turnTo(long now) {
      long next = Math.floorDiv(now, WEEK);
      for (long begun = Math.max(week, next - WEEKS) + 1; begun <= next; begun++) {
        longest[slot(begun)] = 0;
      }
      week = Math.max(week, next);
    }

    private static int slot(long week) {
      return (int) Math.floorMod(week, (long) WEEKS);
    }

    /** A source that never gave a line has no habit, and cannot break it. */
    boolean wasHeard() {
      return lastLine != since;
    }

    long usual() {
      return Math.max(SHORTEST, Arrays.stream(longest).max().orElse(0));
    }

    void learn(long gap) {
      if (gap * 100 < usual() * SILENT || lastLine - since < WEEK) {
        longest[slot(week)] = Math.max(longest[slot(week)], gap);
      }
    }
  }

  /** A tick with {@code tick.overdue}, once its source is known; any other event as it is. */
  public Event enrich(Event event) {
    String source = event.text(Fields.LOG_SOURCE);
    if (event.get(LINES) == null || source == null) {
      return event;
    }
    long now = event.received().toEpochMilli();
    Habit habit = habit(event.commune() + '\u0001' + source, now);
    habit.turnTo(now);
    long quiet = now - habit.lastLine;
    if (event.number(LINES, 0) > 0) {
      habit.learn(quiet);
      habit.lastLine = event.get(LAST) instanceof Instant last ? last.toEpochMilli() : now;
      return event;
    }
    return !habit.wasHeard() || now - habit.since < WEEK
        ? event
        : event.toBuilder().set(OVERDUE, quiet * 100 / habit.usual()).build();
  }

  private Habit habit(String key, long now) {
    Habit known = habits.get(key);
    if (known != null) {
      return known;
    }
    Habit habit = new Habit();
    habit.since = now;
    habit.lastLine = now;
    habit.week = Math.floorDiv(now, WEEK);
    habits.put(key, habit);
    if (habits.size() > MOST_SOURCES) {
      habits.remove(habits.keySet().iterator().next());
    }
    return habit;
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(1);
    Binary.writeVarLong(habits.size(), out);
    for (Map.Entry<String, Habit> entry : habits.entrySet()) {
      Habit habit = entry.getValue();
      Binary.writeText(entry.getKey(), out);
      out.writeLong(habit.since);
      out.writeLong(habit.lastLine);
      out.writeLong(habit.week);
      for (long longest : habit.longest) {
        out.writeLong(longest);
      }
    }
  }

  /** Reads what {@link #write} wrote into an empty memory. */
  public void read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != 1) {
      throw new IOException("cadences of version " + version + "; this release reads 1");
    }
    int size = Binary.readLength(in, 2 * MOST_SOURCES);
    for (int i = 0; i < size; i++) {
      Habit habit = habit(Binary.readText(in), 0);
      habit.since = in.readLong();
      habit.lastLine = in.readLong();
      habit.week = in.readLong();
      for (int week = 0; week < WEEKS; week++) {
        habit.longest[week] = in.readLong();
      }
    }
  }
}
