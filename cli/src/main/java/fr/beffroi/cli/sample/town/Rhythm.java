package fr.beffroi.cli.sample.town;

/** When is a thing done more often, when less? A weight for every quarter of an hour. */
public final class Rhythm {
  static final long SLOT = 15 * 60 * 1000L;

  private final long start;
  private final double[] weights;
  private final double total;

  Rhythm(long start, double[] weights) {
    this.start = start;
    this.weights = weights.clone();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    this.total = sum;
  }

  /** The weights of the whole period added up: its length in busiest quarters of an hour. */
  public double total() {
    return total;
  }

  /**
   * The moment of the next arrival of a Poisson process that has {@code expected} arrivals in the
   * period and follows this rhythm; past the period when there is none.
   */
  public long next(long now, double expected, Dice dice) {
    double perWeight = expected / total;
    double left = dice.exponential(1);
    long time = Math.max(now, start);
    for (int slot = (int) ((time - start) / SLOT); slot < weights.length; slot++) {
      long slotEnd = start + (slot + 1) * SLOT;
      double rate = weights[slot] * perWeight / SLOT;
      double inSlot = rate * (slotEnd - time);
      if (left < inSlot) {
        return time + (long) (left / rate);
      }
      left -= inSlot;
      time = slotEnd;
    }
    return Long.MAX_VALUE;
  }
}
