package fr.beffroi.compliance.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What is the SHA-256 of some bytes, or of a file however large? In small hexadecimal digits. */
public final class Sha256 {
  private static final int CHUNK = 1 << 16;
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * Of a file, read piece by piece.
   *
   * @throws IOException where it cannot be read, or is a link
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    feed(digest, file);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What a manifest says of a file. */
  static SealedFile seal(String name, Path file) throws IOException {
    MessageDigest digest = digest();
    long size = feed(digest, file);
    return new SealedFile(name, size, HexFormat.of().formatHex(digest.digest()));
  }

  static boolean isOne(String text) {
    return DIGITS.matcher(text).matches();
  }

  private static long feed(MessageDigest digest, Path file) throws IOException {
    long size = 0;
    // A link could point anywhere, and elsewhere tomorrow.
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
        size += read;
      }
    }
    return size;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
