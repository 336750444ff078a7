package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is committed next? Records of one day, encoded as they are appended, with the cursors and
 * contexts that hold once they are on disk.
 */
final class Batch {
  /** A commit is no larger, give or take a record. */
  static final int FULL = 4 << 20;

  private final long epochDay;
  private final long firstSeq;
  private final Map<String, String> cursors = new HashMap<>();
  private final Map<String, String> contexts = new HashMap<>();
  private ByteBuffer bytes = ByteBuffer.allocate(64 << 10).position(Frame.HEADER);
  private int count;
  private long lastMicros;
  private boolean sealed;

  Batch(long epochDay, long firstSeq) {
    this.epochDay = epochDay;
    this.firstSeq = firstSeq;
  }

  /** Whether a record of that day and size goes into this commit. */
  boolean takes(long day, int size) {
    return !sealed && day == epochDay && (count == 0 || bytes.position() + size <= FULL);
  }

  void add(
      ArchiveRecord.Kind kind,
      long micros,
      String sourceId,
      byte[] source,
      String cursorText,
      byte[] cursor,
      byte[] payload) {
    reserve(RecordCodec.OVERHEAD + source.length + cursor.length + payload.length);
    RecordCodec.write(bytes, firstSeq + count, micros, kind, source, cursor, payload);
    count++;
    lastMicros = micros;
    if (!cursorText.isEmpty()) {
      cursors.put(sourceId, cursorText);
    }
    if (kind == ArchiveRecord.Kind.CONTEXT) {
      contexts.put(sourceId, new String(payload, StandardCharsets.UTF_8));
    }
  }

  private void reserve(int size) {
    int needed = bytes.position() + size + Chain.LENGTH;
    if (needed > bytes.capacity()) {
      ByteBuffer larger = ByteBuffer.allocate(Math.max(needed, bytes.capacity() * 2));
      bytes = larger.put(bytes.flip());
    }
  }

  /** No more records: their hashes are chained and the chain's value closes the frame. */
  void seal(Chain chain) {
    sealed = true;
    chain.add(bytes.duplicate().flip().position(Frame.HEADER));
    bytes.put(chain.value());
  }

  /** The whole frame, as often as it is asked for. */
  ByteBuffer frame(long marker) {
    int body = bytes.position() - Frame.HEADER;
    int crc = RecordCodec.crc(bytes.array(), bytes.arrayOffset() + Frame.HEADER, body);
    new Frame.Header(Frame.RECORDS, body, count, firstSeq, crc).write(bytes, 0, marker);
    return bytes.duplicate().flip();
  }

  long epochDay() {
    return epochDay;
  }

  long firstSeq() {
    return firstSeq;
  }

  long lastSeq() {
    return firstSeq + count - 1;
  }

  int count() {
    return count;
  }

  int size() {
    return bytes.position();
  }

  int recordBytes() {
    return bytes.position() - Frame.HEADER - (sealed ? Chain.LENGTH : 0);
  }

  long lastMicros() {
    return lastMicros;
  }

  Map<String, String> cursors() {
    return cursors;
  }

  Map<String, String> contexts() {
    return contexts;
  }
}
