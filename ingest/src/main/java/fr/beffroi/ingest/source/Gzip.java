package fr.beffroi.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Is a file compressed, and what does it hold? (RFC 1952; members may follow one another.) */
final class Gzip {
  private static final int BUFFER = 64 << 10;

  private Gzip() {}

  static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  /** Is a log file of that name to be decompressed? A plain log may begin with any bytes. */
  static boolean reads(Path file) throws IOException {
    return file.toString().endsWith(".gz") && isGzip(file);
  }

  static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return new GZIPInputStream(raw, BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
