package fr.beffroi.cli.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What are the lines of an input, and where does each begin? Compressed input (gzip, RFC 1952) is
 * known by its first bytes; bytes that are no UTF-8 become U+FFFD.
 *
 * <p>A position is {@code hash of the first 4 KiB/byte offset}, so that it stays the same wherever
 * the file is copied.
 */
public final class LineInput implements Closeable {
  /** What is longer is cut there: no log line is, and memory is bounded. */
  static final int LONGEST_LINE = 4 << 20;

  private static final int FINGERPRINTED = 4_096;
  private static final int FINGERPRINT_BYTES = 8;
  private static final int BUFFER = 1 << 16;
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final CountedInput counted;
  private final String fingerprint;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private byte[] line = new byte[1_024];
  private int length;
  private long read;
  private long offset;

  private LineInput(CountedInput counted) throws IOException {
    this.counted = counted;
    InputStream plain = decompressed(counted);
    byte[] head = plain.readNBytes(FINGERPRINTED);
    this.fingerprint = fingerprint(head);
    this.in = new SequenceInputStream(new ByteArrayInputStream(head), plain);
  }

  public static LineInput of(Path file) throws IOException {
    return of(Files.newInputStream(file));
  }

  /** Reads a stream; {@link #close} closes it. */
  public static LineInput of(InputStream in) throws IOException {
    return new LineInput(new CountedInput(in));
  }

  /** The next line without its end, or null after the last. */
  public @Nullable String next() throws IOException {
    offset = read;
    length = 0;
    boolean any = false;
    while (next < end || fill()) {
      any = true;
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      append(from, next);
      if (next < end) {
        next++;
        read += next - from;
        return text();
      }
      read += next - from;
    }
    return any ? text() : null;
  }

  /** Where the last line stands. */
  public String position() {
    return fingerprint + '/' + offset;
  }

  /** Bytes taken from the input so far, before decompression: for progress. */
  public long taken() {
    return counted.taken();
  }

  /** Whether the next line may be long in coming. */
  public boolean mayWait() throws IOException {
    return next >= end && in.available() == 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void append(int from, int to) {
    int taken = Math.min(to - from, LONGEST_LINE - length);
    if (length + taken > line.length) {
      line = Arrays.copyOf(line, Math.max(length + taken, line.length * 2));
    }
    System.arraycopy(buffer, from, line, length, taken);
    length += taken;
  }

  private String text() {
    int from = offset == 0 && startsWith(line, length, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(GZIP.length);
    byte[] magic = buffered.readNBytes(GZIP.length);
    buffered.reset();
    return Arrays.equals(magic, GZIP) ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }

  private static boolean startsWith(byte[] bytes, int length, byte[] start) {
    return length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static String fingerprint(byte[] head) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(head);
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
