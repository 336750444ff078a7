package fr.beffroi.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;

/** How does a frame come to stand whole at the end of a segment, or not at all? */
final class SegmentWriter implements Closeable {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ArchiveLayout.Segment segment;
  private final FileChannel channel;
  private final long marker;
  private long length;
  private boolean empty;

  private SegmentWriter(
      ArchiveLayout.Segment segment, FileChannel channel, long marker, long length, boolean empty) {
    this.segment = segment;
    this.channel = channel;
    this.marker = marker;
    this.length = length;
    this.empty = empty;
  }

  /** A new segment; its name appears once its head is on disk, so no torn head is ever seen. */
  static SegmentWriter create(
      WholeFile.Channels channels, ArchiveLayout.Segment segment, SegmentHead head)
      throws IOException {
    long marker = newMarker();
    Path folder = segment.path().resolveSibling("");
    WholeFile.createFolder(folder);
    FileChannel channel = WholeFile.create(channels, segment.path());
    try {
      ByteBuffer start = head.begin(SegmentHead.PLAIN, marker, segment.first());
      long length = start.remaining();
      WholeFile.writeFully(channel, start, 0);
      WholeFile.publish(channel, segment.path());
      WholeFile.sync(folder.resolveSibling(""));
      return new SegmentWriter(segment, channel, marker, length, true);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Goes on in a segment after its last sound frame; what stands behind it is cut. */
  static SegmentWriter resume(
      WholeFile.Channels channels,
      ArchiveLayout.Segment segment,
      long marker,
      long length,
      boolean empty)
      throws IOException {
    FileChannel channel = channels.open(segment.path(), Set.of(StandardOpenOption.WRITE));
    SegmentWriter writer = new SegmentWriter(segment, channel, marker, length, empty);
    try {
      writer.cut();
      return writer;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  static long newMarker() {
    return RANDOM.nextLong();
  }

  ArchiveLayout.Segment segment() {
    return segment;
  }

  long length() {
    return length;
  }

  boolean empty() {
    return empty;
  }

  /**
   * Writes and syncs one frame. After a failure nothing of it counts: it is cut here, or before the
   * next attempt. What failed to sync is written anew, since the kernel may have dropped it.
   */
  void append(Batch batch) throws IOException {
    cut();
    try {
      ByteBuffer frame = batch.frame(marker);
      int size = frame.remaining();
      WholeFile.writeFully(channel, frame, length);
      channel.force(false);
      length += size;
      empty = false;
    } catch (IOException e) {
      try {
        cut();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private void cut() throws IOException {
    if (channel.size() > length) {
      channel.truncate(length);
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
