package fr.beffroi.detection.behaviour.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;

/**
 * How many bytes left for one registered domain in this hour, inside the names that were asked?
 *
 * <p>A question that was asked before carries nothing new: a tunnel never asks twice, a browser all
 * the time. Which names were asked is held as one bit each of {@link #BITS}; where most are set,
 * new names are taken for known ones, and the figure is too low, never too high.
 */
public final class TunnelMeter {
  /** So many bytes an hour are a conversation: two names of a content network carry twenty. */
  public static final double SUSPECT_BYTES = 1_000;

  private static final int VERSION = 1;
  private static final int BITS = 4_096;
  private static final long HOUR = 3_600_000;

  private final BitSet asked = new BitSet(BITS);
  private long hour = Long.MIN_VALUE;
  private double bits;

  /** Whether a question carries anything new, so that its payload is worth weighing. */
  boolean isNew(long epochMillis, String name) {
    return Math.floorDiv(epochMillis, HOUR) > hour || !asked.get(bit(name));
  }

  private static int bit(String name) {
    return Math.floorMod(name.hashCode() * 0x9E3779B9, BITS);
  }

  /** Adds a question and returns the bytes of its hour so far. */
  public double add(long epochMillis, String name, Payload payload) {
    long now = Math.floorDiv(epochMillis, HOUR);
    if (now > hour) {
      asked.clear();
      bits = 0;
      hour = now;
    }
    int bit = bit(name);
    if (!asked.get(bit)) {
      asked.set(bit);
      bits += payload.bits();
    }
    return bits / 8;
  }

  public boolean isSuspect() {
    return bits / 8 >= SUSPECT_BYTES;
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(hour);
    out.writeDouble(bits);
    byte[] bytes = asked.toByteArray();
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  public static TunnelMeter read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a tunnel meter of version " + version + "; this release reads 1");
    }
    TunnelMeter meter = new TunnelMeter();
    meter.hour = in.readLong();
    meter.bits = in.readDouble();
    int length = in.readUnsignedShort();
    if (length > BITS / 8) {
      throw new IOException("a tunnel meter of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    meter.asked.or(BitSet.valueOf(bytes));
    return meter;
  }
}
