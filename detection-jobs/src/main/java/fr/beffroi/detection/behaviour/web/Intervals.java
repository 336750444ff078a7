package fr.beffroi.detection.behaviour.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How regular is what comes? Moments of the logarithm of the seconds between events (Welford, "Note
 * on a Method for Calculating Corrected Sums of Squares and Products", 1962): machines keep time,
 * people come in bursts.
 */
final class Intervals {
  private static final double BURST_SECONDS = 2;

  private @Nullable Instant last;
  private long count;
  private long inBursts;
  private double mean;
  private double squares;

  void at(Instant time) {
    Instant before = last;
    // Out of order: the distance is what matters.
    if (before != null) {
      add(Math.abs(time.toEpochMilli() - before.toEpochMilli()) / 1000.0);
    }
    last = before == null || time.isAfter(before) ? time : before;
  }

  private void add(double seconds) {
    count++;
    inBursts += seconds <= BURST_SECONDS ? 1 : 0;
    double value = Math.log1p(seconds);
    double off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
  }

  /** Share of events that came within two seconds of the one before. */
  double burstShare() {
    return count == 0 ? 0 : (double) inBursts / count;
  }

  /** Mean logarithm of the seconds between events. */
  double mean() {
    return mean;
  }

  /** Deviation of the logarithm: 0 for a clock. */
  double deviation() {
    return count < 2 ? 0 : Math.sqrt(squares / count);
  }
}
