package fr.beffroi.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Which frames of a segment are whole? Reads them in order, plain or compressed; what is damaged is
 * skipped to the next sound frame, and misses in the order of the records.
 *
 * <p>The open file outlives compression and purge, which replace or remove its name only.
 */
public final class SegmentReader implements Closeable {
  private static final int SCAN = 64 << 10;

  private final Segment segment;
  private final FileChannel channel;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private long marker;
  private int form;
  private long indexOffset;
  private @Nullable LogState head;
  private long offset = SegmentWriter.PREAMBLE;
  private long scannedSize = -1;

  private SegmentReader(Segment segment, FileChannel channel) {
    this.segment = segment;
    this.channel = channel;
  }

  /**
   * Opens a segment, and reads its head.
   *
   * @throws java.nio.file.NoSuchFileException where it was purged
   */
  public static SegmentReader open(Segment segment) throws IOException {
    FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.READ);
    SegmentReader reader = new SegmentReader(segment, channel);
    try {
      reader.begin();
      return reader;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    ByteBuffer preamble = ByteBuffer.allocate(SegmentWriter.PREAMBLE + Long.BYTES);
    if (!readFully(preamble, 0)) {
      return;
    }
    form = preamble.getInt(0) == SegmentWriter.MAGIC ? preamble.getInt(4) : 0;
    indexOffset = preamble.getLong(SegmentWriter.INDEX_OFFSET);
    // The marker stands twice: the preamble's is taken unless the head frame proves its own.
    marker = preamble.getLong(SegmentWriter.PREAMBLE);
    FrameHeader first = header(offset);
    if (first == null) {
      marker = preamble.getLong(8);
      return;
    }
    ByteBuffer body = first.type() == FrameHeader.HEAD ? body(offset, first) : null;
    if (body != null) {
      head = LogState.read(body, segment.first());
      offset += FrameHeader.SIZE + first.length();
    }
  }

  public Segment segment() {
    return segment;
  }

  /** The state before the first record; null where the head is damaged. */
  public @Nullable LogState head() {
    return head;
  }

  /** Whether it is plain and its head sound, so that it may be written on or compressed. */
  boolean isPlain() {
    return head != null && form == SegmentWriter.PLAIN;
  }

  long marker() {
    return marker;
  }

  /** After the last frame read. */
  long offset() {
    return offset;
  }

  long size() throws IOException {
    return channel.size();
  }

  public @Nullable Frame next() throws IOException {
    return next(0, Long.MAX_VALUE);
  }

  /**
   * The next sound frame that holds records of {@code from} or later, or null where there is none
   * yet. Bodies of earlier frames are not read; a frame beyond {@code limit} is left for later.
   */
  public @Nullable Frame next(long from, long limit) throws IOException {
    while (true) {
      FrameHeader found = header(offset);
      if (found != null && found.hasRecords() && found.lastSeq() > limit) {
        return null;
      }
      boolean skipped = found != null && (!found.hasRecords() || found.lastSeq() < from);
      Frame frame = found == null || skipped ? null : frame(offset, found);
      if (found != null && (frame != null || (skipped && isWhole(offset, found)))) {
        offset += FrameHeader.SIZE + found.length();
      } else if (!resynchronize()) {
        return null;
      }
      if (frame != null) {
        return frame;
      }
    }
  }

  /** The frame of that offset, as the index gives it; null where it is damaged. */
  public @Nullable Frame at(long frameOffset) throws IOException {
    FrameHeader found = header(frameOffset);
    return found == null || !found.hasRecords() ? null : frame(frameOffset, found);
  }

  /** What its index says, or null where it has none or that is damaged. */
  public @Nullable ByteBuffer index() throws IOException {
    FrameHeader found = indexOffset <= 0 ? null : header(indexOffset);
    return found == null || found.type() != FrameHeader.INDEX ? null : body(indexOffset, found);
  }

  private @Nullable FrameHeader header(long at) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(FrameHeader.SIZE);
    return readFully(bytes, at) ? FrameHeader.read(bytes, marker) : null;
  }

  private boolean isWhole(long at, FrameHeader header) throws IOException {
    return at + FrameHeader.SIZE + header.length() <= channel.size();
  }

  /** Valid until the next frame is read. */
  private @Nullable ByteBuffer body(long at, FrameHeader header) throws IOException {
    if (!isWhole(at, header)) {
      return null;
    }
    if (buffer.capacity() < header.length()) {
      buffer = ByteBuffer.allocate(header.length());
    }
    boolean sound =
        readFully(buffer.clear().limit(header.length()), at + FrameHeader.SIZE)
            && RecordCodec.crc(buffer, 0, header.length()) == header.crc();
    return sound ? buffer.flip() : null;
  }

  private @Nullable Frame frame(long at, FrameHeader header) throws IOException {
    ByteBuffer body = header.count() == 0 ? null : body(at, header);
    int end = header.length() - Chain.LENGTH;
    if (body == null || end < 0) {
      return null;
    }
    byte[] chain = new byte[Chain.LENGTH];
    body.get(end, chain).limit(end);
    try {
      ByteBuffer raw = header.type() == FrameHeader.BLOCK ? inflate(body) : body;
      List<ArchiveRecord> records =
          RecordCodec.decode(raw.duplicate(), header.firstSeq(), header.count());
      return new Frame(header.firstSeq(), raw, records, chain);
    } catch (IOException e) {
      return null; // sound to its CRC, yet no records: damaged before it was written
    }
  }

  private static ByteBuffer inflate(ByteBuffer body) throws IOException {
    DataInputStream deflated =
        new DataInputStream(
            new ByteArrayInputStream(body.array(), body.arrayOffset(), body.limit()));
    int length = deflated.readInt();
    // Deflate makes at most 1,032 bytes of one: a length beyond is not believed.
    if (length < 0 || length > Math.min(FrameHeader.MOST_BODY, body.remaining() * 1032L)) {
      throw new IOException("a block of " + length + " bytes");
    }
    try (InputStream in = new InflaterInputStream(deflated)) {
      return ByteBuffer.wrap(in.readNBytes(length));
    }
  }

  /** Goes to the next frame after a damaged one, or stays where there is none. */
  private boolean resynchronize() throws IOException {
    long size = channel.size();
    if (size == scannedSize) {
      return false;
    }
    ByteBuffer window = ByteBuffer.allocate(SCAN);
    for (long start = offset + 1; start < size; start += SCAN - 7) {
      readFully(window.clear(), start);
      for (int i = 0; i + Long.BYTES <= window.position(); i++) {
        if (window.getLong(i) == marker && header(start + i) != null) {
          offset = start + i;
          return true;
        }
      }
    }
    scannedSize = size;
    return false;
  }

  /** Whether there are so many bytes. */
  private boolean readFully(ByteBuffer into, long at) throws IOException {
    int read = 0;
    for (long position = at; into.hasRemaining() && read >= 0; position += read) {
      read = channel.read(into, position);
    }
    return !into.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
