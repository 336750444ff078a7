package fr.beffroi.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How does a frame come to stand whole at the end of a segment, or not at all? */
final class SegmentWriter implements Closeable {
  /** Before the head frame: a magic number, plain or compressed, marker, offset of the index. */
  static final int PREAMBLE = 24;

  static final int INDEX_OFFSET = 16;
  static final int MAGIC = 0x42454652; // "BEFR"
  static final int PLAIN = 1;
  static final int COMPRESSED = 2;

  private static final Logger LOG = LoggerFactory.getLogger(SegmentWriter.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Segment segment;
  private final FileChannel channel;
  private final long marker;
  private long length;
  private boolean empty = true;

  private SegmentWriter(Segment segment, FileChannel channel, long marker) {
    this.segment = segment;
    this.channel = channel;
    this.marker = marker;
  }

  /** A new segment with its head; it has no name until it is published, so none is ever torn. */
  static SegmentWriter create(
      WholeFile.Channels channels, Segment segment, int form, LogState before) throws IOException {
    FileChannel channel = WholeFile.create(channels, segment.path());
    SegmentWriter writer = new SegmentWriter(segment, channel, RANDOM.nextLong());
    try {
      ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE);
      writer.append(preamble.putInt(MAGIC).putInt(form).putLong(writer.marker).putLong(0).flip());
      writer.append(FrameHeader.HEAD, 0, segment.first(), before.bytes());
      return writer;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Goes on after the last frame that was read there; what stands behind it is cut. */
  static SegmentWriter resume(WholeFile.Channels channels, SegmentReader read, boolean empty)
      throws IOException {
    FileChannel channel = channels.open(read.segment().path(), Set.of(StandardOpenOption.WRITE));
    SegmentWriter writer = new SegmentWriter(read.segment(), channel, read.marker());
    writer.length = read.offset();
    writer.empty = empty;
    try {
      if (read.size() > read.offset()) {
        LOG.warn(
            "{}: cut {} bytes of a commit that a crash interrupted; nothing acknowledged is lost",
            read.segment().path(),
            read.size() - read.offset());
      }
      writer.cut();
      return writer;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  Segment segment() {
    return segment;
  }

  long length() {
    return length;
  }

  boolean isEmpty() {
    return empty;
  }

  /**
   * Writes and syncs a batch. After a failure nothing of it counts: it is cut before the next
   * attempt, and written anew, since the kernel may have dropped what failed to sync.
   */
  void commit(Batch batch) throws IOException {
    cut();
    ByteBuffer frame = batch.frame(marker);
    WholeFile.writeFully(channel, frame.duplicate(), length);
    channel.force(false);
    length += frame.remaining();
    empty = false;
  }

  private void cut() throws IOException {
    if (channel.size() > length) {
      channel.truncate(length);
      channel.force(true);
    }
  }

  /** Writes a frame that is on disk once the segment is published. */
  void append(int type, int count, long firstSeq, byte[] body) throws IOException {
    append(FrameHeader.frame(type, count, firstSeq, body, marker));
  }

  private void append(ByteBuffer bytes) throws IOException {
    WholeFile.writeFully(channel, bytes.duplicate(), length);
    length += bytes.remaining();
  }

  /** Ends a compressed segment. */
  void appendIndex(byte[] index) throws IOException {
    ByteBuffer offset = ByteBuffer.allocate(Long.BYTES).putLong(0, length);
    WholeFile.writeFully(channel, offset, INDEX_OFFSET);
    append(FrameHeader.INDEX, 0, segment.first(), index);
  }

  void publish() throws IOException {
    WholeFile.publish(channel, segment.path());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
