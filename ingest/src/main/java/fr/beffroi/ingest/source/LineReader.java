package fr.beffroi.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where does one line end and the next begin? Bytes in, lines out, without their end (LF or CR LF)
 * and otherwise untouched, each with its offsets.
 *
 * <p>A line longer than {@link #LONGEST} gives its first mebibyte; the rest is skipped and the line
 * counted by {@link #cut}. Memory stays at a few times that, whatever comes.
 *
 * <p>The end of the input is not for good: a followed file grows, and {@link #next} goes on. A last
 * line without an end waits until {@link #rest} asks for it. For one thread.
 */
public final class LineReader implements Closeable {
  /** The longest line that is handed over whole. */
  public static final int LONGEST = 1 << 20;

  /** How much of the beginning names a replayed file. */
  public static final int FINGERPRINTED = 4096;

  private static final int SMALL = 8 << 10;
  private static final int LARGE = 256 << 10;

  /** Bytes that may become more: as {@link InputStream#read(byte[], int, int)}. */
  @FunctionalInterface
  interface Bytes {
    int read(byte[] into, int offset, int length) throws IOException;
  }

  private final Bytes bytes;
  private final Closeable closeable;

  private byte[] buffer = new byte[SMALL];
  private int from;
  private int scanned;
  private int to;
  private byte @Nullable [] held;
  private long origin;
  private long start;
  private long end;
  private long cut;

  LineReader(Bytes bytes, long offset, Closeable closeable) {
    this.bytes = bytes;
    this.closeable = closeable;
    this.origin = offset;
    this.start = offset;
    this.end = offset;
  }

  /** Reads a stream from its beginning; closing the reader closes it. */
  public static LineReader of(InputStream in) {
    return new LineReader(in::read, 0, in);
  }

  /** Reads a file from its beginning, decompressed if its first bytes are those of gzip. */
  public static LineReader open(Path file) throws IOException {
    return of(Gzip.isGzip(file) ? Gzip.open(file) : Files.newInputStream(file));
  }

  /**
   * The next line that has an end, or null where the input has no more for now.
   *
   * @throws java.io.EOFException where a gzip file ends early: {@link #rest} still gives what was
   *     read before
   */
  public byte @Nullable [] next() throws IOException {
    while (true) {
      int newline = find();
      if (newline >= 0) {
        return upTo(newline);
      }
      // One byte more than the longest line: it may be the CR of a line that just fits.
      if (held != null || to - from > LONGEST + 1) {
        hold();
      }
      if (!fill()) {
        return null;
      }
    }
  }

  /** What stands after the last line end, as a line; null where nothing does. */
  public byte @Nullable [] rest() {
    if (held == null && from == to) {
      return null;
    }
    int length = Math.min(to - from, LONGEST);
    byte[] line = held;
    if (line == null) {
      line = Arrays.copyOfRange(buffer, from, from + length);
    }
    if (held != null || to - from > LONGEST) {
      cut++;
    }
    passed(to);
    return line;
  }

  /** Is there a beginning of a line that has no end yet? */
  boolean hasRest() {
    return held != null || from < to;
  }

  /** Offset of the first byte of the line that was given last. */
  public long start() {
    return start;
  }

  /** Offset after the end of the line that was given last. */
  public long end() {
    return end;
  }

  /** Offset after the last byte that was read from the input. */
  long read() {
    return origin + to;
  }

  /** How many lines were longer than {@link #LONGEST} and lost their end. */
  public long cut() {
    return cut;
  }

  /**
   * Hash of the first 4 KiB (or of all, if the input is shorter), which names the input in replay
   * positions. Ask before the first line is read.
   */
  public String fingerprint() throws IOException {
    if (origin + from != 0) {
      throw new IllegalStateException("the fingerprint is taken before the first line is read");
    }
    while (to < FINGERPRINTED && fill()) {
      // fill() did the work
    }
    return Fingerprint.of(buffer, Math.min(to, FINGERPRINTED)).hash();
  }

  @Override
  public void close() throws IOException {
    closeable.close();
  }

  private int find() {
    byte[] bytesRead = buffer;
    for (int i = scanned, limit = to; i < limit; i++) {
      if (bytesRead[i] == '\n') {
        return i;
      }
    }
    scanned = to;
    return -1;
  }

  private byte[] upTo(int newline) {
    byte[] line = held;
    if (line == null) {
      int last = newline > from && buffer[newline - 1] == '\r' ? newline - 1 : newline;
      if (last - from > LONGEST) {
        cut++;
        last = from + LONGEST;
      }
      line = Arrays.copyOfRange(buffer, from, last);
    } else {
      cut++;
    }
    passed(newline + 1);
    return line;
  }

  private void passed(int next) {
    held = null;
    start = end;
    end = origin + next;
    from = next;
    scanned = next;
  }

  /** Keeps the beginning of a line that is too long, and lets go of the rest. */
  private void hold() {
    if (held == null) {
      held = Arrays.copyOfRange(buffer, from, from + LONGEST);
    }
    from = to;
  }

  private boolean fill() throws IOException {
    makeRoom();
    int count = bytes.read(buffer, to, buffer.length - to);
    if (count <= 0) {
      if (from == to && buffer.length > SMALL) {
        shrink();
      }
      return false;
    }
    to += count;
    return true;
  }

  private void makeRoom() {
    if (from < to && to < buffer.length) {
      return;
    }
    int pending = to - from;
    int wanted = wanted(pending);
    byte[] target = wanted == buffer.length ? buffer : new byte[wanted];
    System.arraycopy(buffer, from, target, 0, pending);
    buffer = target;
    origin += from;
    from = 0;
    scanned = pending;
    to = pending;
  }

  /**
   * A long line doubles the buffer; a busy input earns a large one, quiet files keep small ones.
   */
  private int wanted(int pending) {
    if (pending > buffer.length / 2) {
      return buffer.length * 2;
    }
    return origin >= LARGE && to == buffer.length ? Math.max(LARGE, buffer.length) : buffer.length;
  }

  private void shrink() {
    origin += to;
    from = 0;
    scanned = 0;
    to = 0;
    buffer = new byte[SMALL];
  }
}
