package fr.beffroi.ingest.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which content is this, whatever its file is called today? The hash of its first bytes.
 *
 * @param length how many bytes were hashed: a file that grows is known by the beginning that was
 *     there
 * @param hash the first 64 bits of their SHA-256, in hexadecimal
 */
record Fingerprint(int length, String hash) {
  /** How much of a followed file is looked at. */
  static final int MOST = 1024;

  static Fingerprint of(byte[] beginning, int length) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(beginning, 0, length);
      return new Fingerprint(length, HexFormat.of().formatHex(sha256.digest(), 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Does something that begins with {@code known} bytes begin as this did? */
  boolean matches(byte[] beginning, int known) {
    return known >= length && of(beginning, length).hash.equals(hash);
  }
}
