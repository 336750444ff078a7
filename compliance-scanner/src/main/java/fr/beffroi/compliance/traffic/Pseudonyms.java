package fr.beffroi.compliance.traffic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How are people told apart without anybody's name? By HMAC-SHA-256 (RFC 2104), of which 64 bits
 * are kept, under a key that is made for one report, stands in memory only and is let go with it:
 * two reports cannot be joined by person, and nobody can try names on them.
 */
final class Pseudonyms implements AutoCloseable {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key = new byte[KEY_BYTES];
  private @Nullable Mac mac;

  Pseudonyms(SecureRandom random) {
    random.nextBytes(key);
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * The pseudonym of a user or an address.
   *
   * @throws IllegalStateException once the key is destroyed
   */
  long of(String identity) {
    Mac open = mac;
    if (open == null) {
      throw new IllegalStateException("the key of this period is destroyed");
    }
    return ByteBuffer.wrap(open.doFinal(identity.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
    mac = null;
  }

  @Override
  public String toString() {
    return "Pseudonyms";
  }
}
