package fr.beffroi.detection.behaviour.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many different values? By hash: exact to {@value #EXACT}, beyond that estimated with a
 * standard error of 4.6 % (HyperLogLog of {@value #REGISTERS} registers; Flajolet, Fusy, Gandouet,
 * Meunier 2007, with linear counting below two and a half times as many). {@value #REGISTERS} bytes
 * at most.
 *
 * <p>What is kept depends on the set of values only: which pane saw them, and when, cannot show.
 */
final class DistinctValues implements Tally {
  static final int EXACT = 48;
  private static final int REGISTERS = 512;
  private static final int INDEX_BITS = 9;
  private static final int SMALLEST = 4;
  private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

  /** Sorted hashes; null once there were too many. */
  private long @Nullable [] exact;

  private int size;
  private byte @Nullable [] registers;

  DistinctValues() {
    this(new long[SMALLEST], 0, null);
  }

  private DistinctValues(long @Nullable [] exact, int size, byte @Nullable [] registers) {
    this.exact = exact;
    this.size = size;
    this.registers = registers;
  }

  void add(long hash) {
    byte[] dense = registers;
    if (dense != null) {
      raise(dense, hash);
    } else if (exact != null) {
      insert(exact, hash);
    }
  }

  private void insert(long[] hashes, long hash) {
    int place = Arrays.binarySearch(hashes, 0, size, hash);
    if (place >= 0) {
      return;
    }
    if (size == EXACT) {
      raise(densify(), hash);
      return;
    }
    int free = -place - 1;
    long[] room = size < hashes.length ? hashes : Arrays.copyOf(hashes, Math.min(EXACT, 2 * size));
    System.arraycopy(room, free, room, free + 1, size - free);
    room[free] = hash;
    exact = room;
    size++;
  }

  private byte[] densify() {
    byte[] dense = new byte[REGISTERS];
    long[] hashes = exact;
    for (int i = 0; hashes != null && i < size; i++) {
      raise(dense, hashes[i]);
    }
    registers = dense;
    exact = null;
    size = 0;
    return dense;
  }

  private static void raise(byte[] registers, long hash) {
    int index = (int) (hash >>> (Long.SIZE - INDEX_BITS));
    // A bit behind the last one ends the run of zeros of a hash that has none.
    byte rank =
        (byte) (1 + Long.numberOfLeadingZeros((hash << INDEX_BITS) | (1L << (INDEX_BITS - 1))));
    if (rank > registers[index]) {
      registers[index] = rank;
    }
  }

  /** A whole number where it is exact. */
  double count() {
    byte[] dense = registers;
    if (dense == null) {
      return size;
    }
    double sum = 0;
    int zeros = 0;
    for (byte rank : dense) {
      sum += 1.0 / (1L << rank);
      zeros += rank == 0 ? 1 : 0;
    }
    double estimate = ALPHA * REGISTERS * REGISTERS / sum;
    boolean small = estimate <= 2.5 * REGISTERS && zeros > 0;
    return Math.rint(small ? REGISTERS * Math.log((double) REGISTERS / zeros) : estimate);
  }

  @Override
  public void merge(Tally other) {
    DistinctValues that = (DistinctValues) other;
    long[] hashes = that.exact;
    for (int i = 0; hashes != null && i < that.size; i++) {
      add(hashes[i]);
    }
    byte[] theirs = that.registers;
    if (theirs != null) {
      byte[] ours = registers == null ? densify() : registers;
      for (int i = 0; i < REGISTERS; i++) {
        ours[i] = (byte) Math.max(ours[i], theirs[i]);
      }
    }
  }

  @Override
  public DistinctValues copy() {
    return new DistinctValues(
        exact == null ? null : exact.clone(), size, registers == null ? null : registers.clone());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    byte[] dense = registers;
    long[] hashes = exact;
    if (dense != null) {
      out.writeByte(EXACT + 1);
      out.write(dense);
    } else if (hashes != null) {
      out.writeByte(size);
      for (int i = 0; i < size; i++) {
        out.writeLong(hashes[i]);
      }
    }
  }

  static DistinctValues read(DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    if (size == EXACT + 1) {
      byte[] dense = new byte[REGISTERS];
      in.readFully(dense);
      for (byte rank : dense) {
        if (rank < 0 || rank > Long.SIZE - INDEX_BITS + 1) {
          throw new IOException("a register of " + rank);
        }
      }
      return new DistinctValues(null, 0, dense);
    }
    if (size > EXACT) {
      throw new IOException(size + " hashes, more than " + EXACT);
    }
    DistinctValues read = new DistinctValues();
    for (int i = 0; i < size; i++) {
      read.add(in.readLong());
    }
    return read;
  }
}
