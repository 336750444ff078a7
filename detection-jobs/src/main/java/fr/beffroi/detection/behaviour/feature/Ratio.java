package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How much of how much: a share, or a mean in millionths? Whole numbers, as in {@link Total}. */
final class Ratio implements Tally {
  /** Of a mean that is no whole number, this many parts are kept. */
  static final double FINENESS = 1e6;

  private long part;
  private long whole;

  Ratio() {}

  private Ratio(long part, long whole) {
    this.part = part;
    this.whole = whole;
  }

  /** One more of the whole, that adds so much to the part. */
  void add(long more) {
    part = Total.sum(part, Math.min(Math.max(more, 0), Total.MOST));
    whole = Total.sum(whole, 1);
  }

  /** Not known where there is nothing to divide by. */
  double value() {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  @Override
  public void merge(Tally other) {
    Ratio that = (Ratio) other;
    part = Total.sum(part, that.part);
    whole = Total.sum(whole, that.whole);
  }

  @Override
  public Ratio copy() {
    return new Ratio(part, whole);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    Binary.writeVarLong(part, out);
    Binary.writeVarLong(whole, out);
  }

  static Ratio read(DataInput in) throws IOException {
    long part = Binary.readVarLong(in);
    long whole = Binary.readVarLong(in);
    if (part < 0 || whole < 0) {
      throw new IOException("a negative ratio");
    }
    return new Ratio(part, whole);
  }
}
