package fr.beffroi.ingest.archive.search;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Is a token certainly absent from a block? A Bloom filter of ten bits a token and seven hashes:
 * one false "perhaps" in a hundred, never a false "no".
 */
final class Bloom {
  private static final int HASHES = 7;
  private static final int MOST_BYTES = 128 << 10;

  private final byte[] bits;

  private Bloom(byte[] bits) {
    this.bits = bits;
  }

  static Bloom of(long[] hashes) {
    Bloom bloom = new Bloom(new byte[Math.min(MOST_BYTES, hashes.length * 10 / 8 + 8)]);
    for (long hash : hashes) {
      for (int i = 0; i < HASHES; i++) {
        int bit = bloom.bit(hash, i);
        bloom.bits[bit >> 3] |= (byte) (1 << (bit & 7));
      }
    }
    return bloom;
  }

  boolean mayContain(long hash) {
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(hash, i);
      if ((bits[bit >> 3] & (1 << (bit & 7))) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Kirsch and Mitzenmacher: two halves of one hash stand for all seven. */
  private int bit(long hash, int i) {
    long mixed = (hash & 0xFFFFFFFFL) + i * ((hash >>> 32) | 1);
    return (int) Long.remainderUnsigned(mixed, bits.length * 8L);
  }

  void write(DataOutput out) throws IOException {
    Binary.writeVarLong(bits.length, out);
    out.write(bits);
  }

  static Bloom read(DataInput in) throws IOException {
    byte[] bits = new byte[Math.max(1, Binary.readLength(in, MOST_BYTES))];
    in.readFully(bits);
    return new Bloom(bits);
  }
}
