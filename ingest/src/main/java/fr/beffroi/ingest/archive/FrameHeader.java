package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a frame's body? It begins with its segment's marker, eight random bytes that
 * no sender of lines can know: a line that imitates a frame is never taken for one.
 */
record FrameHeader(int type, int length, int count, long firstSeq, int crc) {
  static final int SIZE = 36;

  /** No frame claims more: hostile lengths must not allocate. */
  static final int MOST_BODY = 64 << 20;

  static final int HEAD = 1;
  static final int RECORDS = 2;
  static final int BLOCK = 3;
  static final int INDEX = 4;

  long lastSeq() {
    return firstSeq + count - 1;
  }

  boolean hasRecords() {
    return type == RECORDS || type == BLOCK;
  }

  /** A frame around that body. */
  static ByteBuffer frame(int type, int count, long firstSeq, byte[] body, long marker) {
    ByteBuffer frame = ByteBuffer.allocate(SIZE + body.length).put(SIZE, body);
    return finish(frame.position(frame.limit()), type, count, firstSeq, marker);
  }

  /** Makes a frame of a body that was written behind room for this header; may be done again. */
  static ByteBuffer finish(ByteBuffer written, int type, int count, long firstSeq, long marker) {
    ByteBuffer frame = written.duplicate().flip();
    int length = frame.limit() - SIZE;
    int crc = RecordCodec.crc(frame, SIZE, length);
    new FrameHeader(type, length, count, firstSeq, crc).write(frame, 0, marker);
    return frame;
  }

  void write(ByteBuffer out, int at, long marker) {
    out.putLong(at, marker).putInt(at + 8, type).putInt(at + 12, length).putInt(at + 16, count);
    out.putLong(at + 20, firstSeq).putInt(at + 28, crc);
    out.putInt(at + 32, RecordCodec.crc(out, at, 32));
  }

  /** The header in these bytes, or null where they are none. */
  static @Nullable FrameHeader read(ByteBuffer in, long marker) {
    if (in.getLong(0) != marker || in.getInt(32) != RecordCodec.crc(in, 0, 32)) {
      return null;
    }
    FrameHeader header =
        new FrameHeader(in.getInt(8), in.getInt(12), in.getInt(16), in.getLong(20), in.getInt(28));
    boolean sound =
        header.length >= 0
            && header.length <= MOST_BODY
            && header.count >= 0
            && header.firstSeq > 0;
    return sound ? header : null;
  }
}
