package fr.beffroi.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;

/**
 * Which segment takes the next batch? The open one, until another day comes or it has grown; it is
 * then closed, and compressed in the background.
 */
final class OpenSegment implements Closeable {
  private final ArchiveLayout layout;
  private final ArchiveOptions options;
  private final WholeFile.Channels channels;
  private final Compression compression;
  private SegmentWriter segment;

  OpenSegment(
      ArchiveLayout layout,
      ArchiveOptions options,
      WholeFile.Channels channels,
      Recovery recovered,
      long today)
      throws IOException {
    this.layout = layout;
    this.options = options;
    this.channels = channels;
    SegmentWriter tail = recovered.tail();
    segment = tail == null ? begin(today, recovered.state()) : tail;
    compression = new Compression(layout, options);
    compression.closedBefore(segment.segment().path());
  }

  /** Where an error would have to be repaired. */
  String path() {
    return segment.segment().path().toString();
  }

  /** Makes a batch durable, which follows on {@code before}. */
  void commit(Batch batch, LogState before) throws IOException {
    boolean otherDay = segment.segment().day().toEpochDay() != batch.epochDay();
    boolean grown = segment.length() + batch.recordBytes() > options.rollBytes();
    if (otherDay || (grown && !segment.isEmpty())) {
      roll(batch.epochDay(), before);
    }
    segment.commit(batch);
  }

  private void roll(long epochDay, LogState before) throws IOException {
    SegmentWriter closed = segment;
    segment = begin(epochDay, before);
    closed.close();
    if (closed.isEmpty()) {
      Files.deleteIfExists(closed.segment().path());
    }
    compression.closedBefore(segment.segment().path());
  }

  private SegmentWriter begin(long epochDay, LogState before) throws IOException {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    WholeFile.createFolder(layout.day(day));
    SegmentWriter begun =
        SegmentWriter.create(
            channels, layout.segment(day, before.lastSeq() + 1), SegmentWriter.PLAIN, before);
    try {
      begun.publish();
      WholeFile.sync(layout.folder());
      return begun;
    } catch (IOException | RuntimeException e) {
      begun.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    compression.close();
    segment.close();
  }
}
