package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * At which hours of which days is an entity usually active? Of each kind of day, the last {@value
 * #MEMORY} on which it was active at all are remembered, by their hours: 40 numbers, 160 bytes.
 *
 * <p>The answer is the share of those days on which nothing was done within an hour of this one,
 * where one day more is counted as if something had been: a Bayesian's estimate of a share, from a
 * first guess that nothing is unusual. So what is little known counts for little, an hour of a kind
 * of day that is new is never held against anybody, and 0 of 6 says hardly less than 0 of 8: what a
 * model learned after two weeks still holds after four.
 *
 * <p>Days without any activity teach nothing of hours: who is there now and then, as automata of
 * the Internet are, has no hours, and who comes back from holidays still has.
 */
final class HourHabit {
  static final int MEMORY = 8;

  private static final int HOURS = 24;
  private static final int ALL_HOURS = (1 << HOURS) - 1;

  /** More days than that unseen, and what was known is of another time. */
  private static final long LONGEST_ABSENCE = 60;

  /** By kind of day, the newest first: a bit for each active hour, 0 where no day was seen yet. */
  private final int[] days = new int[TownDay.values().length * MEMORY];

  /** The day that is not over, counted from 1970; Long.MIN_VALUE before the first. */
  private long today = Long.MIN_VALUE;

  /** Its active hours so far. */
  private int hours;

  /** The entity was active then, in milliseconds since 1970; days that come late teach nothing. */
  void see(long millis, TownCalendar calendar) {
    LocalDateTime local = calendar.local(millis);
    LocalDate day = local.toLocalDate();
    if (day.toEpochDay() > today) {
      endToday(day, calendar);
      today = day.toEpochDay();
      hours = 0;
    }
    if (day.toEpochDay() == today) {
      hours |= 1 << local.getHour();
    }
  }

  private void endToday(LocalDate next, TownCalendar calendar) {
    if (isForgotten(next)) {
      Arrays.fill(days, 0);
    } else if (hours != 0) {
      int first = place(LocalDate.ofEpochDay(today), calendar);
      System.arraycopy(days, first, days, first + 1, MEMORY - 1);
      days[first] = hours;
    }
  }

  private boolean isForgotten(LocalDate now) {
    return hours != 0 && now.toEpochDay() - today > LONGEST_ABSENCE;
  }

  /** How unusual it is that the entity is active then, from 0 to 8 in 9. */
  double unusual(long millis, TownCalendar calendar) {
    LocalDateTime local = calendar.local(millis);
    LocalDate day = local.toLocalDate();
    if (isForgotten(day)) {
      return 0;
    }
    int[] like = like(day, calendar);
    int near = near(local.getHour());
    int quiet = 0;
    for (int active : like) {
      quiet += (active & near) == 0 ? 1 : 0;
    }
    return (double) quiet / (like.length + 1);
  }

  /** The active hours of the last days of that day's kind, the newest first. */
  private int[] like(LocalDate day, TownCalendar calendar) {
    int first = place(day, calendar);
    IntStream remembered = Arrays.stream(days, first, first + MEMORY);
    boolean isOver =
        hours != 0
            && day.toEpochDay() > today
            && place(LocalDate.ofEpochDay(today), calendar) == first;
    return IntStream.concat(isOver ? IntStream.of(hours) : IntStream.empty(), remembered)
        .filter(active -> active != 0)
        .limit(MEMORY)
        .toArray();
  }

  /** An hour and those beside it, round the clock: who comes at ten to eight comes at eight. */
  private static int near(int hour) {
    return 1 << hour | 1 << (hour + 1) % HOURS | 1 << (hour + HOURS - 1) % HOURS;
  }

  private static int place(LocalDate day, TownCalendar calendar) {
    return calendar.day(day).place * MEMORY;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(today);
    out.writeInt(hours);
    for (int day : days) {
      Binary.writeVarLong(day, out);
    }
  }

  static HourHabit read(DataInput in) throws IOException {
    HourHabit read = new HourHabit();
    read.today = in.readLong();
    read.hours = in.readInt() & ALL_HOURS;
    for (int i = 0; i < read.days.length; i++) {
      read.days[i] = Binary.readLength(in, ALL_HOURS);
    }
    return read;
  }

  /** What releases wrote that counted days without any activity too: nothing can be made of it. */
  static HourHabit readBefore(DataInput in) throws IOException {
    in.readLong();
    for (int i = 0; i < TownDay.values().length * HOURS; i++) {
      Binary.readLength(in, 2 * (1 << MEMORY) - 1);
    }
    return new HourHabit();
  }
}
