package fr.beffroi.ingest.archive;

import fr.beffroi.ingest.event.Binary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must be known before a segment's first record? Whose it is, the chain and the time before
 * it, and every source's cursor and context, so that recovery reads the last segment only.
 */
@SuppressWarnings("ArrayRecordComponent") // a hash, handed on and never changed
public record SegmentHead(
    String collector,
    byte[] chain,
    long lastMicros,
    Map<String, String> cursors,
    Map<String, String> contexts) {
  /** Before the head frame: a magic number, plain or compressed, marker, offset of the index. */
  static final int PREAMBLE = 24;

  static final int INDEX_OFFSET = 16;
  static final int MAGIC = 0x42454652; // "BEFR"
  static final int PLAIN = 1;
  static final int COMPRESSED = 2;

  public SegmentHead {
    cursors = Map.copyOf(cursors);
    contexts = Map.copyOf(contexts);
  }

  /** A segment's first bytes: preamble and head frame. */
  ByteBuffer begin(int form, long marker, long firstSeq) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    Binary.writeText(collector, out);
    out.write(chain);
    out.writeLong(lastMicros);
    writeMap(cursors, out);
    writeMap(contexts, out);
    ByteBuffer frame = Frame.of(Frame.HEAD, 0, firstSeq, body.toByteArray(), marker);
    ByteBuffer all = ByteBuffer.allocate(PREAMBLE + frame.remaining());
    return all.putInt(MAGIC).putInt(form).putLong(marker).putLong(0).put(frame).flip();
  }

  static SegmentHead read(ByteBuffer body) throws IOException {
    DataInput in =
        new DataInputStream(
            new ByteArrayInputStream(
                body.array(), body.arrayOffset() + body.position(), body.remaining()));
    String collector = Binary.readText(in);
    byte[] chain = new byte[Chain.LENGTH];
    in.readFully(chain);
    return new SegmentHead(collector, chain, in.readLong(), readMap(in), readMap(in));
  }

  private static void writeMap(Map<String, String> map, DataOutput out) throws IOException {
    Binary.writeVarLong(map.size(), out);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      Binary.writeText(entry.getKey(), out);
      Binary.writeText(entry.getValue(), out);
    }
  }

  private static Map<String, String> readMap(DataInput in) throws IOException {
    int size = Binary.readLength(in, Frame.MOST_BODY);
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(Binary.readText(in), Binary.readText(in));
    }
    return map;
  }
}
