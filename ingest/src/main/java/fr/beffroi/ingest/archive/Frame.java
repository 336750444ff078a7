package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was committed at once? The records of one commit, or of one block of a compressed segment,
 * and the chain's value after them.
 *
 * @param raw the records' encodings, one after the other; valid until the next frame is read
 */
@SuppressWarnings("ArrayRecordComponent") // a hash, handed on and never changed
public record Frame(
    Header header, long offset, ByteBuffer raw, List<ArchiveRecord> records, byte[] chain) {
  /** No frame claims more: hostile lengths must not allocate. */
  static final int MOST_BODY = 64 << 20;

  static final int HEADER = 36;
  static final int HEAD = 1;
  static final int RECORDS = 2;
  static final int BLOCK = 3;
  static final int INDEX = 4;

  public long firstSeq() {
    return header.firstSeq();
  }

  public long lastSeq() {
    return header.lastSeq();
  }

  /**
   * What stands before a frame's body. It begins with its segment's marker, eight random bytes that
   * no sender of lines can know: a line that imitates a frame is never taken for one.
   */
  record Header(int type, int length, int count, long firstSeq, int crc) {
    long lastSeq() {
      return firstSeq + count - 1;
    }

    boolean hasRecords() {
      return type == RECORDS || type == BLOCK;
    }

    void write(ByteBuffer out, int at, long marker) {
      out.putLong(at, marker).putInt(at + 8, type).putInt(at + 12, length).putInt(at + 16, count);
      out.putLong(at + 20, firstSeq).putInt(at + 28, crc);
      out.putInt(at + 32, RecordCodec.crc(out.array(), out.arrayOffset() + at, 32));
    }

    /** The header at {@code at}, or null where there is none. */
    static @Nullable Header read(ByteBuffer in, int at, long marker) {
      if (in.getLong(at) != marker
          || in.getInt(at + 32) != RecordCodec.crc(in.array(), in.arrayOffset() + at, 32)) {
        return null;
      }
      Header header =
          new Header(
              in.getInt(at + 8),
              in.getInt(at + 12),
              in.getInt(at + 16),
              in.getLong(at + 20),
              in.getInt(at + 28));
      boolean sound =
          header.length >= 0
              && header.length <= MOST_BODY
              && header.count >= 0
              && header.firstSeq > 0;
      return sound ? header : null;
    }
  }

  /** A whole frame around that body. */
  static ByteBuffer of(int type, int count, long firstSeq, byte[] body, long marker) {
    ByteBuffer frame = ByteBuffer.allocate(HEADER + body.length);
    frame.put(HEADER, body);
    new Header(type, body.length, count, firstSeq, RecordCodec.crc(body, 0, body.length))
        .write(frame, 0, marker);
    return frame;
  }
}
