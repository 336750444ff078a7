package fr.beffroi.cli.sample.stage;

/** When did something write its lines, and how many? */
public final class Trace {
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long lines;

  void wrote(long now) {
    first = Math.min(first, now);
    last = Math.max(last, now);
    lines++;
  }

  /** Notes a period in which the point is that nothing was written. */
  public void spans(long from, long to) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }

  public boolean happened() {
    return first <= last;
  }

  /** Milliseconds since 1970. */
  public long first() {
    return first;
  }

  /** Milliseconds since 1970. */
  public long last() {
    return last;
  }

  public long lines() {
    return lines;
  }
}
