package fr.beffroi.cli.sample.town;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What does chance decide? The same seed gives the same decisions on every machine; every behaviour
 * throws its own dice, so that changing one leaves the others as they were.
 */
public final class Dice {
  private final long seed;
  private final SplittableRandom random;

  public Dice(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Dice of their own for what is named; the order of asking changes nothing. */
  public Dice of(String name) {
    long mixed = seed ^ 0x9E3779B97F4A7C15L;
    for (int i = 0; i < name.length(); i++) {
      mixed = (mixed ^ name.charAt(i)) * 0x100000001B3L;
      mixed ^= mixed >>> 29;
    }
    return new Dice(mixed);
  }

  /** From {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** From {@code low} to {@code high}, both included. */
  public long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of the first choices more often than one of the last, as visited pages are. */
  public <T> T favourite(List<T> choices) {
    double share = random.nextDouble();
    return choices.get((int) (share * share * choices.size()));
  }

  /** {@code count} different ones, or all when there are fewer, in an order of chance. */
  public <T> List<T> some(List<T> choices, int count) {
    List<T> shuffled = new java.util.ArrayList<>(choices);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
  }

  /** The wait before the next of independent arrivals with this mean, in the mean's unit. */
  public double exponential(double mean) {
    // StrictMath: the same last bit on every machine.
    return -StrictMath.log(1 - random.nextDouble()) * mean;
  }

  /** A size around a median; sizes of files and answers are spread by factors, not by amounts. */
  public long size(long median, double spread) {
    double centred =
        random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
    return Math.max(1, (long) (median * StrictMath.exp(spread * 1.73 * centred)));
  }

  /** An ephemeral port. */
  public int port() {
    return between(32768, 60999);
  }

  /** A process number. */
  public int pid() {
    return between(700, 4_000_000 >> 4);
  }

  public long bits() {
    return random.nextLong();
  }
}
