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

  private Chain() {}

  /** Before the first record. */
  public static byte[] genesis() {
    return new byte[LENGTH];
  }

  /** The hash after records as {@link RecordCodec} encodes them; {@code records} is not moved. */
  public static byte[] after(byte[] before, ByteBuffer records) {
    MessageDigest digest = sha256();
    byte[] hash = before;
    for (int at = records.position(); at < records.limit(); ) {
      int length = records.getInt(at); // beside itself and the CRC, which follows from the rest
      at += RecordCodec.PREFIX;
      digest.update(hash);
      digest.update(records.array(), records.arrayOffset() + at, length);
      hash = digest.digest();
      at += length;
    }
    return hash;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
