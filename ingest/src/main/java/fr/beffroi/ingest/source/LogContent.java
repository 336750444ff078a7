package fr.beffroi.ingest.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * What does an open log file hold? Its lines from an offset on, plain or decompressed, and the
 * fingerprint of its beginning, which grows with the file until it is long enough.
 */
final class LogContent implements Closeable {
  private final FileStat stat;
  private final boolean gzip;
  private final FileChannel channel;
  private final LineReader reader;
  private final byte[] beginning = new byte[Fingerprint.MOST];
  private int known;
  private int hashed = -1;
  private String head = "";
  private long position;
  private boolean broken;

  private LogContent(Path path, FileStat stat, long offset) throws IOException {
    this.stat = stat;
    this.channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      this.gzip = Gzip.reads(path);
      this.known = readStart(path, beginning);
      this.position = offset;
      this.reader =
          gzip ? decompressed(path, offset) : new LineReader(this::readPlain, offset, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Opens the file that {@code path} names now, to read from {@code offset} on. */
  static LogContent open(Path path, long offset) throws IOException {
    while (true) {
      FileStat before = FileStat.of(path);
      LogContent content = new LogContent(path, before, offset);
      // Renamed between the two? Then the number is not the one of the file that was opened.
      if (before.sameFile(FileStat.of(path))) {
        return content;
      }
      content.close();
    }
  }

  /** Does the file at {@code path} begin as {@code cursor} says, and reach as far? */
  static boolean holds(Path path, FileStat stat, FileCursor cursor) throws IOException {
    byte[] start = new byte[Fingerprint.MOST];
    if (!Gzip.reads(path) && stat.size() < cursor.offset()) {
      return false;
    }
    return cursor.fingerprint().matches(start, readStart(path, start));
  }

  Fingerprint fingerprint() {
    return Fingerprint.of(beginning, known);
  }

  /** Notes that the compressed bytes end or break here; true the first time. */
  boolean breaks() {
    boolean first = !broken;
    broken = true;
    return first;
  }

  LineReader reader() {
    return reader;
  }

  FileStat stat() {
    return stat;
  }

  /** The cursor of the line that was given last. */
  String cursor() {
    return head() + reader.end();
  }

  /** Is this another content than the one that was opened: cut short, or written anew? */
  boolean replaced() throws IOException {
    if (gzip) {
      return false;
    }
    byte[] now = new byte[Fingerprint.MOST];
    int length = readAt(channel, 0, now);
    return channel.size() < position || !Arrays.equals(beginning, 0, known, now, 0, min(length));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    channel.close();
  }

  private int min(int length) {
    return Math.min(length, known);
  }

  private String head() {
    if (hashed != known) {
      hashed = known;
      head = FileCursor.head(stat.inode(), fingerprint());
    }
    return head;
  }

  private int readPlain(byte[] into, int offset, int length) throws IOException {
    int count = channel.read(ByteBuffer.wrap(into, offset, length), position);
    if (count > 0) {
      if (known < beginning.length && position <= known && known < position + count) {
        int seen = (int) (known - position);
        int more = Math.min(count - seen, beginning.length - known);
        System.arraycopy(into, offset + seen, beginning, known, more);
        known += more;
      }
      position += count;
    }
    return count;
  }

  private static int readStart(Path path, byte[] into) throws IOException {
    int length = 0;
    try (InputStream in = Gzip.reads(path) ? Gzip.open(path) : Files.newInputStream(path)) {
      for (int count = 0; count >= 0 && length < into.length; length += Math.max(count, 0)) {
        count = in.read(into, length, into.length - length);
      }
    } catch (EOFException | ZipException e) {
      // A broken gzip file is known by what can be read of it; its lines tell of the break.
      return length;
    }
    return length;
  }

  private static int readAt(FileChannel channel, long position, byte[] into) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(into);
    while (target.hasRemaining() && channel.read(target, position + target.position()) >= 0) {
      // reads on until full or at the end
    }
    return target.position();
  }

  private static LineReader decompressed(Path path, long offset) throws IOException {
    InputStream in = Gzip.open(path);
    try {
      in.skipNBytes(offset);
      return new LineReader(in::read, offset, in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
