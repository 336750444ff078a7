package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Has any record been changed, dropped or added? Each record's hash covers the hash before it
 * (SHA-256), so that the last one stands for all; the chain knows nothing of frames or compression.
 */
public final class Chain {
  public static final int LENGTH = 32;

  private final MessageDigest digest;
  private byte[] value;

  public Chain(byte[] value) {
    this.value = value.clone();
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Before the first record. */
  public static byte[] genesis() {
    return new byte[LENGTH];
  }

  /** Adds records as {@link RecordCodec} encodes them; {@code records} itself is not moved. */
  public void add(ByteBuffer records) {
    ByteBuffer in = records.duplicate();
    int end = in.limit();
    while (in.hasRemaining()) {
      int length = in.getInt();
      in.getInt(); // the CRC, which follows from the rest
      digest.update(value);
      digest.update(in.limit(in.position() + length));
      in.limit(end);
      value = digest.digest();
    }
  }

  /** Goes on from another record's hash. */
  public void reset(byte[] to) {
    value = to.clone();
  }

  public byte[] value() {
    return value.clone();
  }
}
