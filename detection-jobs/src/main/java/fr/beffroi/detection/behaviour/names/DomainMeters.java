package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Into names of which domains did one machine put most in this hour? Of more than {@value #MOST}
 * the one with least leaves, so that a tunnel is not driven out by ordinary questions.
 */
final class DomainMeters {
  static final int MOST = 16;

  private final List<DomainMeter> meters = new ArrayList<>(2);
  private long hour = Long.MIN_VALUE;

  /** The hour at hand, counted from 1970. */
  long hour() {
    return hour;
  }

  /** Takes out all meters where another hour began. */
  List<DomainMeter> ended(long time) {
    long now = Math.floorDiv(time, HourlyHabit.HOUR);
    if (now <= hour) {
      return List.of();
    }
    List<DomainMeter> ended = List.copyOf(meters);
    meters.clear();
    hour = now;
    return ended;
  }

  /** All meters of the hour at hand. */
  List<DomainMeter> all() {
    return List.copyOf(meters);
  }

  /** The meter of a domain, in the hour at hand. */
  DomainMeter of(String domain) {
    for (DomainMeter meter : meters) {
      if (meter.domain().equals(domain)) {
        return meter;
      }
    }
    if (meters.size() == MOST) {
      meters.remove(least());
    }
    DomainMeter fresh = new DomainMeter(domain);
    meters.add(fresh);
    return fresh;
  }

  private int least() {
    int least = 0;
    for (int i = 1; i < meters.size(); i++) {
      least = meters.get(i).bytes() < meters.get(least).bytes() ? i : least;
    }
    return least;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(hour);
    writeVarLong(meters.size(), out);
    for (DomainMeter meter : meters) {
      meter.write(out);
    }
  }

  static DomainMeters read(DataInput in) throws IOException {
    DomainMeters read = new DomainMeters();
    read.hour = in.readLong();
    int size = readLength(in, MOST);
    for (int i = 0; i < size; i++) {
      read.meters.add(DomainMeter.read(in));
    }
    return read;
  }
}
