package fr.beffroi.ingest.enrich;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;

/**
 * When does one source usually speak, and how long is it usually quiet at such times? Some three
 * hundred bytes, whatever the source does.
 *
 * <p>A quiet time is measured on the source's own clock, which runs as fast as the source is likely
 * to be heard: not at all in hours in which it never spoke, at full speed in those in which it
 * always did. So an office application's night and weekend last no time, and its Wednesday morning
 * does; on this clock all gaps are alike and can be compared (the time-rescaling theorem of point
 * processes). The hours are those of each {@link DayKind}; and what is quiet on one working day of
 * the week, as a library on Mondays or a counter on Thursday mornings, may be so again the week
 * after.
 *
 * <p>What is little known is learnt generously and judged carefully: a gap is learnt at the share
 * of the like hours seen in which the source spoke, and judged as if all {@value #MEMORY} had been
 * seen and it had been quiet in those that were not. An hour of a kind that is new is never held
 * against a source.
 */
final class Habit {
  /**
   * Like hours that are remembered: a week and a half of working days, two months of Saturdays.
   * Fewer would call an hour certain by chance, more would outlast the school holidays that change
   * it.
   */
  private static final int MEMORY = 8;

  private static final int ALL = 1 << MEMORY;
  private static final int HOURS = 24 * DayKind.values().length;
  private static final long WEEK = Duration.ofDays(7).toMillis();
  private static final int WEEKS = 4;
  private static final int WORKING_HOURS = 5 * 24;

  /** Ticks come every ten seconds in service, every ten minutes in a replay. */
  private static final long LONGEST_LOOK = Duration.ofMinutes(15).toMillis();

  /** Below this, a gap is how long a restart or an update takes. */
  private static final long SHORTEST = Duration.ofMinutes(30).toMillis();

  /**
   * A gap longer than usual teaches at most twice the usual: a failure hardly blunts the watch, and
   * what turns out to be the source's way is news a few times, not for ever.
   */
  private static final int MOST_TAUGHT = 2;

  private final long since;
  private long looked;
  private boolean wasHeard;
  private long hour = Long.MIN_VALUE;
  private int place;

  /** This hour's place in the working week; -1 outside. */
  private int working = -1;

  private boolean spoke;
  private long learntQuiet;
  private long judgedQuiet;
  private long week;

  /** The longest gap of each of the last weeks. */
  private final long[] longest = new long[WEEKS];

  /** For each hour of each kind of day a bit for each one seen, 1 if heard, after a leading 1. */
  private final short[] hours = new short[HOURS];

  /** Whether each hour of Monday to Friday was quiet when it last was one of a working day. */
  private final BitSet quietLastTime = new BitSet(WORKING_HOURS);

  Habit(long since) {
    this.since = since;
    this.looked = since;
    this.week = Math.floorDiv(since, WEEK);
    Arrays.fill(hours, (short) 1);
  }

  /** Goes on to the time of a tick. */
  void lookAt(long now, ZoneId zone) {
    // Where ticks were missing nobody looked: that was no silence.
    long elapsed = now - looked > LONGEST_LOOK ? 0 : Math.max(0, now - looked);
    looked = now;
    turnToWeek(Math.floorDiv(now, WEEK));
    turnToHour(LocalDateTime.ofInstant(Instant.ofEpochMilli(now - elapsed), zone), zone);
    if (working >= 0 && quietLastTime.get(working)) {
      return;
    }
    int seen = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(hours[place]);
    int heard = Integer.bitCount(hours[place]) - 1;
    learntQuiet += seen == 0 ? 0 : elapsed * heard / seen;
    judgedQuiet += elapsed * heard / MEMORY;
  }

  /** The source has spoken since the last tick. */
  void hear() {
    long taught = isNew() ? learntQuiet : Math.min(learntQuiet, usual() * MOST_TAUGHT);
    int slot = slot(week);
    longest[slot] = Math.max(longest[slot], taught);
    learntQuiet = 0;
    judgedQuiet = 0;
    spoke = true;
    wasHeard = true;
  }

  /** A source that never gave a line has no habit, and cannot break it. */
  boolean isKnown() {
    return wasHeard && !isNew();
  }

  /** How long the source has been quiet, in percent of the longest time that is usual. */
  long overdue() {
    return judgedQuiet * 100 / usual();
  }

  private boolean isNew() {
    return looked - since < WEEK;
  }

  private long usual() {
    return Math.max(SHORTEST, Arrays.stream(longest).max().orElse(0));
  }

  /** Empties the places of the weeks that have begun since; at most all of them. */
  private void turnToWeek(long next) {
    for (long begun = Math.max(week, next - WEEKS) + 1; begun <= next; begun++) {
      longest[slot(begun)] = 0;
    }
    week = Math.max(week, next);
  }

  private static int slot(long week) {
    return (int) Math.floorMod(week, (long) WEEKS);
  }

  /** Remembers the hour that is over. */
  private void turnToHour(LocalDateTime local, ZoneId zone) {
    LocalDate day = local.toLocalDate();
    long next = day.toEpochDay() * 24 + local.getHour();
    if (next == hour) {
      return;
    }
    if (hour != Long.MIN_VALUE) {
      int bits = hours[place] << 1 | (spoke ? 1 : 0);
      hours[place] = (short) (bits < 2 * ALL ? bits : ALL | (bits & (ALL - 1)));
      if (working >= 0) {
        quietLastTime.set(working, !spoke);
      }
    }
    DayKind kind = DayKind.of(day, zone);
    hour = next;
    place = kind.place * 24 + local.getHour();
    working =
        kind == DayKind.WORKING ? (day.getDayOfWeek().getValue() - 1) * 24 + local.getHour() : -1;
    spoke = false;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(since);
    out.writeLong(looked);
    out.writeBoolean(wasHeard);
    out.writeLong(hour);
    out.writeByte(place);
    out.writeByte(working);
    out.writeBoolean(spoke);
    out.writeLong(learntQuiet);
    out.writeLong(judgedQuiet);
    out.writeLong(week);
    for (long gap : longest) {
      out.writeLong(gap);
    }
    for (short bits : hours) {
      out.writeShort(bits);
    }
    for (int i = 0; i < WORKING_HOURS; i++) {
      out.writeBoolean(quietLastTime.get(i));
    }
  }

  static Habit read(DataInput in) throws IOException {
    Habit habit = new Habit(in.readLong());
    habit.looked = in.readLong();
    habit.wasHeard = in.readBoolean();
    habit.hour = in.readLong();
    habit.place = checked(in.readByte(), 0, HOURS);
    habit.working = checked(in.readByte(), -1, WORKING_HOURS);
    habit.spoke = in.readBoolean();
    habit.learntQuiet = in.readLong();
    habit.judgedQuiet = in.readLong();
    habit.week = in.readLong();
    for (int week = 0; week < WEEKS; week++) {
      habit.longest[week] = in.readLong();
    }
    for (int place = 0; place < HOURS; place++) {
      habit.hours[place] = (short) checked(in.readShort(), 1, 2 * ALL);
    }
    for (int i = 0; i < WORKING_HOURS; i++) {
      habit.quietLastTime.set(i, in.readBoolean());
    }
    return habit;
  }

  private static int checked(int value, int from, int to) throws IOException {
    if (value < from || value >= to) {
      throw new IOException("a cadence holds " + value + ", outside " + from + " to " + to);
    }
    return value;
  }
}
