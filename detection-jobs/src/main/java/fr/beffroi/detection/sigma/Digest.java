package fr.beffroi.detection.sigma;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What short name stands for these bytes, the same in every run? The head of their SHA-256. */
public final class Digest {
  private Digest() {}

  /** The first {@code bytes} bytes of the digest, as two digits each. */
  public static String hex(byte[] text, int bytes) {
    return HexFormat.of().formatHex(digest(text), 0, bytes);
  }

  /** The first eight bytes of the digest. */
  public static long number(byte[] text) {
    byte[] digest = digest(text);
    long number = 0;
    for (int i = 0; i < 8; i++) {
      number = (number << 8) | (digest[i] & 0xFF);
    }
    return number;
  }

  private static byte[] digest(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
