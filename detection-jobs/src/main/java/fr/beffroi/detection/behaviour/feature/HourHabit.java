package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * At which hours of which days is an entity usually active? Of each hour of each kind of day, the
 * last {@value #MEMORY} are remembered, active or not: 120 places of nine bits, 240 bytes.
 *
 * <p>The answer is 0 where the entity was active in all of them, or none was seen yet, and 1 where
 * it never was in all {@value #MEMORY}: what is little known counts for little, so an hour of a
 * kind that is new is never held against anybody.
 */
final class HourHabit {
  static final int MEMORY = 8;

  private static final int ALL = 1 << MEMORY;
  private static final int PLACES = 24 * TownDay.values().length;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** More than that unseen, and what was known is of another time. */
  private static final long LONGEST_ABSENCE = Duration.ofDays(60).toHours();

  /** For each hour of each kind of day a bit for each one seen, 1 if active, after a leading 1. */
  private final short[] hours;

  /** The hour that is not over, counted from 1970; Long.MIN_VALUE before the first. */
  private long hour = Long.MIN_VALUE;

  HourHabit() {
    this(new short[PLACES]);
    Arrays.fill(hours, (short) 1);
  }

  private HourHabit(short[] hours) {
    this.hours = hours;
  }

  /** The entity was active then, in milliseconds since 1970; times that come late teach nothing. */
  void see(long millis, TownCalendar calendar) {
    long now = Math.floorDiv(millis, HOUR);
    if (now <= hour) {
      return;
    }
    if (hour != Long.MIN_VALUE) {
      if (now - hour > LONGEST_ABSENCE) {
        Arrays.fill(hours, (short) 1);
      } else {
        remember(hour, true, calendar);
        for (long quiet = hour + 1; quiet < now; quiet++) {
          remember(quiet, false, calendar);
        }
      }
    }
    hour = now;
  }

  private void remember(long past, boolean active, TownCalendar calendar) {
    int place = place(past, calendar);
    int bits = hours[place] << 1 | (active ? 1 : 0);
    hours[place] = (short) (bits < 2 * ALL ? bits : ALL | (bits & (ALL - 1)));
  }

  /** How unusual it is that the entity is active then, from 0 to 1. */
  double unusual(long millis, TownCalendar calendar) {
    int bits = hours[place(Math.floorDiv(millis, HOUR), calendar)];
    int seen = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits);
    int active = Integer.bitCount(bits) - 1;
    return (double) (seen - active) / MEMORY;
  }

  private static int place(long hour, TownCalendar calendar) {
    LocalDateTime local = calendar.local(hour * HOUR);
    return calendar.day(local.toLocalDate()).place * 24 + local.getHour();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(hour);
    for (short bits : hours) {
      Binary.writeVarLong(bits, out);
    }
  }

  static HourHabit read(DataInput in) throws IOException {
    HourHabit read = new HourHabit(new short[PLACES]);
    read.hour = in.readLong();
    for (int place = 0; place < PLACES; place++) {
      int bits = Binary.readLength(in, 2 * ALL - 1);
      if (bits == 0) {
        throw new IOException("an hour without a leading bit");
      }
      read.hours[place] = (short) bits;
    }
    return read;
  }
}
