package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How much in all? A whole number, so that the order of adding cannot show. */
final class Total implements Tally {
  /** What a line may claim at most: a petabyte in one event is a forged number. */
  static final long MOST = 1L << 50;

  private long total;

  Total() {}

  private Total(long total) {
    this.total = total;
  }

  /** Adds what one event claims; less than nothing is nothing. */
  void add(long amount) {
    total = sum(total, Math.min(Math.max(amount, 0), MOST));
  }

  long total() {
    return total;
  }

  /** Stops at the largest number instead of turning negative. */
  static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  @Override
  public void merge(Tally other) {
    total = sum(total, ((Total) other).total);
  }

  @Override
  public Total copy() {
    return new Total(total);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    Binary.writeVarLong(total, out);
  }

  static Total read(DataInput in) throws IOException {
    long total = Binary.readVarLong(in);
    if (total < 0) {
      throw new IOException("a negative total");
    }
    return new Total(total);
  }
}
