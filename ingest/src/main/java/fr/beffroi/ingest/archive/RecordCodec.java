package fr.beffroi.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * How is one record written? Length and CRC-32C, then what the chain covers: seq, received in
 * microseconds, kind, source, cursor, payload. These bytes stay the same through compression.
 */
final class RecordCodec {
  /** Bytes of a record beside its texts and payload. */
  static final int OVERHEAD = 4 + 4 + 8 + 8 + 1 + 2 + 2;

  /** Before the part that CRC and chain cover. */
  static final int PREFIX = 8;

  static final int LONGEST_PAYLOAD = 16 << 20;
  static final int LONGEST_NAME = 0xFFFF;

  private RecordCodec() {}

  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
  }

  static long epochDay(long micros) {
    return Math.floorDiv(micros, TimeUnit.DAYS.toMicros(1));
  }

  /** Of a buffer on the heap. */
  static int crc(ByteBuffer bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), bytes.arrayOffset() + offset, length);
    return (int) crc.getValue();
  }

  /**
   * One record's bytes.
   *
   * @throws IllegalArgumentException for a payload over 16 MiB, an id or cursor over 64 KiB
   */
  static ByteBuffer encode(ArchiveRecord record) {
    byte[] source = name("source", record.sourceId());
    byte[] cursor = name("cursor", record.cursor());
    byte[] payload = record.payload();
    if (payload.length > LONGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "a record of " + payload.length + " bytes, more than 16 MiB: cut the line first");
    }
    int length = OVERHEAD - PREFIX + source.length + cursor.length + payload.length;
    ByteBuffer out = ByteBuffer.allocate(PREFIX + length);
    out.putInt(length).putInt(0).putLong(record.seq()).putLong(micros(record.received()));
    out.put((byte) code(record.kind()));
    out.putShort((short) source.length).put(source);
    out.putShort((short) cursor.length).put(cursor).put(payload);
    return out.putInt(4, crc(out, PREFIX, length)).flip();
  }

  private static byte[] name(String what, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_NAME) {
      throw new IllegalArgumentException(what + " of " + bytes.length + " bytes, more than 64 KiB");
    }
    return bytes;
  }

  /**
   * All records of a frame, which must be exactly those that its header announces.
   *
   * @throws IOException where they are not
   */
  static List<ArchiveRecord> decode(ByteBuffer in, long firstSeq, int count) throws IOException {
    List<ArchiveRecord> records = new ArrayList<>(Math.min(count, in.remaining() / OVERHEAD));
    String source = "";
    for (int i = 0; i < count; i++) {
      ArchiveRecord record = read(in, source);
      if (record.seq() != firstSeq + i) {
        throw new IOException("record " + record.seq() + " in the place of " + (firstSeq + i));
      }
      source = record.sourceId();
      records.add(record);
    }
    if (in.hasRemaining()) {
      throw new IOException("more bytes than records");
    }
    return records;
  }

  private static ArchiveRecord read(ByteBuffer in, String lastSource) throws IOException {
    int length = in.remaining() < OVERHEAD ? -1 : in.getInt();
    int crc = length < OVERHEAD - PREFIX ? 0 : in.getInt();
    if (length < OVERHEAD - PREFIX
        || length > in.remaining()
        || crc(in, in.position(), length) != crc) {
      throw new IOException("a record that does not match its CRC");
    }
    int end = in.position() + length;
    long seq = in.getLong();
    Instant received = instant(in.getLong());
    ArchiveRecord.Kind kind = kind(in.get());
    String source = text(in, end, lastSource);
    String cursor = text(in, end, "");
    byte[] payload = new byte[end - in.position()];
    in.get(payload);
    return new ArchiveRecord(seq, received, source, kind, cursor, payload);
  }

  /** Neighbours mostly share their source: it is not made again. */
  private static String text(ByteBuffer in, int end, String likely) throws IOException {
    int length = in.position() + 2 > end ? -1 : in.getShort() & 0xFFFF;
    int start = in.position();
    if (length < 0 || start + length > end) {
      throw new IOException("a text longer than its record");
    }
    in.position(start + length);
    String text = new String(in.array(), in.arrayOffset() + start, length, StandardCharsets.UTF_8);
    return text.equals(likely) ? likely : text;
  }

  private static char code(ArchiveRecord.Kind kind) {
    return kind.name().charAt(0);
  }

  private static ArchiveRecord.Kind kind(byte code) throws IOException {
    for (ArchiveRecord.Kind kind : ArchiveRecord.Kind.values()) {
      if (code(kind) == code) {
        return kind;
      }
    }
    throw new IOException("a record of unknown kind: written by a newer release?");
  }
}
