package fr.beffroi.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Which frames of a segment are whole? Reads them in order, plain or compressed; what is damaged is
 * skipped to the next sound frame and named by the seq that are missing.
 *
 * <p>The open file outlives compression and purge, which replace or remove its name only.
 */
public final class SegmentReader implements Closeable {
  private static final int SCAN = 64 << 10;
  private static final byte[] NO_BYTES = {};

  private final ArchiveLayout.Segment segment;
  private final FileChannel channel;
  private final Inflater inflater = new Inflater();
  private final List<Damage> damages = new ArrayList<>();
  private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER);
  private ByteBuffer body = ByteBuffer.allocate(0);
  private ByteBuffer inflated = ByteBuffer.allocate(0);
  private long marker;
  private int form;
  private long indexOffset;
  private @Nullable SegmentHead head;
  private long offset = SegmentHead.PREAMBLE;
  private long expected;
  private long scannedSize = -1;

  private SegmentReader(ArchiveLayout.Segment segment, FileChannel channel) {
    this.segment = segment;
    this.channel = channel;
    expected = segment.first();
  }

  /**
   * Opens a segment, and reads its head.
   *
   * @throws java.nio.file.NoSuchFileException where it was purged
   */
  public static SegmentReader open(ArchiveLayout.Segment segment) throws IOException {
    FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.READ);
    SegmentReader reader = new SegmentReader(segment, channel);
    try {
      reader.begin();
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    ByteBuffer preamble = ByteBuffer.allocate(SegmentHead.PREAMBLE + 8);
    if (!readFully(preamble, 0)) {
      return;
    }
    form = preamble.getInt(0) == SegmentHead.MAGIC ? preamble.getInt(4) : 0;
    indexOffset = preamble.getLong(SegmentHead.INDEX_OFFSET);
    // The marker stands twice: the preamble's is taken unless the head frame proves its own.
    marker = preamble.getLong(24);
    Frame.Header first = headerAt(offset);
    if (first == null) {
      marker = preamble.getLong(8);
      return;
    }
    if (first.type() == Frame.HEAD && readBody(first)) {
      head = SegmentHead.read(body.duplicate());
      offset += Frame.HEADER + first.length();
    }
  }

  public ArchiveLayout.Segment segment() {
    return segment;
  }

  /** Null where the head is damaged. */
  public @Nullable SegmentHead head() {
    return head;
  }

  int form() {
    return form;
  }

  long marker() {
    return marker;
  }

  /** After the last frame read. */
  long offset() {
    return offset;
  }

  /** Seq of the next record, if nothing is missing. */
  long expected() {
    return expected;
  }

  long size() throws IOException {
    return channel.size();
  }

  /** What was found missing since this was last asked. */
  List<Damage> takeDamages() {
    List<Damage> taken = List.copyOf(damages);
    damages.clear();
    return taken;
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
      Frame.Header next = headerAt(offset);
      if (next != null && next.hasRecords() && next.lastSeq() > limit) {
        return null;
      }
      long at = offset;
      boolean skip = next != null && (!next.hasRecords() || next.lastSeq() < from);
      Frame frame = next == null || skip ? null : read(next);
      if (next != null && (frame != null || (skip && isWhole(next)))) {
        offset = at + Frame.HEADER + next.length();
        if (next.hasRecords()) {
          missingUntil(next.firstSeq());
          expected = next.lastSeq() + 1;
        }
        if (frame != null) {
          return frame;
        }
      } else if (!resynchronize(next)) {
        return null;
      }
    }
  }

  /** Says that this segment's records go up to {@code nextFirst}: what was not read is damaged. */
  void missingUntil(long nextFirst) {
    if (nextFirst > expected) {
      damages.add(new Damage(segment.name(), expected, nextFirst - 1));
      expected = nextFirst;
    }
  }

  /** The frame of that offset, as the index gives it; null where it is damaged. */
  public @Nullable Frame at(long frameOffset) throws IOException {
    Frame.Header found = headerAt(frameOffset);
    offset = frameOffset;
    return found == null || !found.hasRecords() ? null : read(found);
  }

  /** What its index says, or null where it has none or that is damaged. */
  public @Nullable ByteBuffer index() throws IOException {
    long back = offset;
    offset = indexOffset;
    Frame.Header found = indexOffset <= 0 ? null : headerAt(indexOffset);
    boolean read = found != null && found.type() == Frame.INDEX && readBody(found);
    offset = back;
    return read ? body.duplicate() : null;
  }

  private Frame.@Nullable Header headerAt(long at) throws IOException {
    header.clear();
    Frame.Header read = readFully(header, at) ? Frame.Header.read(header, 0, marker) : null;
    return read == null || (read.hasRecords() && read.firstSeq() < segment.first()) ? null : read;
  }

  private boolean isWhole(Frame.Header whole) throws IOException {
    return offset + Frame.HEADER + whole.length() <= channel.size();
  }

  private boolean readBody(Frame.Header of) throws IOException {
    if (!isWhole(of)) {
      return false;
    }
    if (body.capacity() < of.length()) {
      body = ByteBuffer.allocate(of.length());
    }
    body.clear().limit(of.length());
    return readFully(body, offset + Frame.HEADER)
        && RecordCodec.crc(body.flip().array(), 0, of.length()) == of.crc();
  }

  private @Nullable Frame read(Frame.Header of) throws IOException {
    if (of.count() == 0 || of.length() < Chain.LENGTH + 4 || !readBody(of)) {
      return null;
    }
    byte[] chain = new byte[Chain.LENGTH];
    int end = of.length() - Chain.LENGTH;
    body.get(end, chain).limit(end);
    try {
      ByteBuffer raw = of.type() == Frame.BLOCK ? inflate() : body;
      List<ArchiveRecord> records = RecordCodec.readAll(raw.duplicate(), of.firstSeq(), of.count());
      return new Frame(of, offset, raw, records, chain);
    } catch (IOException | DataFormatException e) {
      return null; // sound to its CRC, yet no records: damaged before it was written
    }
  }

  private ByteBuffer inflate() throws IOException, DataFormatException {
    int length = body.getInt();
    // Deflate makes at most 1,032 bytes of one: a length beyond is not believed.
    if (length < 0 || length > Math.min(Frame.MOST_BODY, body.remaining() * 1032L)) {
      throw new IOException("a block of " + length + " bytes");
    }
    if (inflated.capacity() < length) {
      inflated = ByteBuffer.allocate(length);
    }
    inflater.reset();
    inflater.setInput(body);
    int read = inflater.inflate(inflated.clear().limit(length));
    inflater.setInput(NO_BYTES);
    if (read != length) {
      throw new IOException("a block that ends early");
    }
    return inflated.flip();
  }

  /** Goes to the next frame after a damaged one, or stays where there is none. */
  private boolean resynchronize(Frame.@Nullable Header damaged) throws IOException {
    long size = channel.size();
    if (size == scannedSize) {
      return false;
    }
    long found = -1;
    if (damaged != null && isFrame(offset + Frame.HEADER + damaged.length())) {
      found = offset + Frame.HEADER + damaged.length();
    } else {
      found = scan(offset + 1);
    }
    if (found < 0) {
      scannedSize = size;
      return false;
    }
    offset = found;
    return true;
  }

  private boolean isFrame(long at) throws IOException {
    Frame.Header read = headerAt(at);
    return read != null && (!read.hasRecords() || read.firstSeq() >= expected);
  }

  private long scan(long from) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(SCAN);
    for (long start = from; start + Frame.HEADER <= channel.size(); start += SCAN - 7) {
      window.clear();
      readSome(window, start);
      for (int i = 0; i + 8 <= window.position(); i++) {
        if (window.getLong(i) == marker && isFrame(start + i)) {
          return start + i;
        }
      }
    }
    return -1;
  }

  private boolean readFully(ByteBuffer into, long at) throws IOException {
    readSome(into, at);
    return !into.hasRemaining();
  }

  private void readSome(ByteBuffer into, long at) throws IOException {
    long position = at;
    while (into.hasRemaining()) {
      int read = channel.read(into, position);
      if (read < 0) {
        return;
      }
      position += read;
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    channel.close();
  }
}
