package fr.beffroi.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** What time is it in the sample commune? As late as its last line. */
final class SampleClock extends Clock {
  private volatile Instant now;
  private final ZoneId zone;

  SampleClock(Instant start, ZoneId zone) {
    this.now = start;
    this.zone = zone;
  }

  void set(Instant instant) {
    now = instant;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SampleClock(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
