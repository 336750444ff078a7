package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import java.time.Instant;

/** What is committed next? Records of one day, encoded as they are appended. */
final class Batch {
  /** A commit is no larger, give or take a record. */
  private static final int FULL = 4 << 20;

  private final long epochDay;
  private final long firstSeq;
  private final SourceMarks marks = new SourceMarks();
  private ByteBuffer bytes = ByteBuffer.allocate(64 << 10).position(FrameHeader.SIZE);
  private int count;
  private int recordBytes;
  private Instant last = Instant.EPOCH;

  Batch(long epochDay, long firstSeq) {
    this.epochDay = epochDay;
    this.firstSeq = firstSeq;
  }

  /** Whether a record of that day and size goes into this commit. */
  boolean takes(long day, int size) {
    return day == epochDay && recordBytes + size <= FULL;
  }

  void add(ArchiveRecord record, ByteBuffer encoded) {
    reserve(encoded.remaining());
    recordBytes += encoded.remaining();
    bytes.put(encoded);
    count++;
    last = record.received();
    marks.add(record);
  }

  private void reserve(int size) {
    int needed = bytes.position() + size + Chain.LENGTH;
    if (needed > bytes.capacity()) {
      ByteBuffer larger = ByteBuffer.allocate(Math.max(needed, bytes.capacity() * 2));
      bytes = larger.put(bytes.flip());
    }
  }

  /** No more records: the chain's value closes the frame. Gives the state once it is committed. */
  LogState seal(LogState before) {
    byte[] chain = Chain.after(before.chain(), bytes.duplicate().flip().position(FrameHeader.SIZE));
    bytes.put(chain);
    return before.after(chain, firstSeq + count - 1, RecordCodec.micros(last), marks);
  }

  /** The whole frame, as often as it is asked for. */
  ByteBuffer frame(long marker) {
    return FrameHeader.finish(bytes, FrameHeader.RECORDS, count, firstSeq, marker);
  }

  long epochDay() {
    return epochDay;
  }

  int recordBytes() {
    return recordBytes;
  }
}
