package fr.beffroi.ingest.archive;

import fr.beffroi.ingest.event.Binary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What must be known at a place in the log, so that nothing before it need be read? Every segment
 * begins with it: whose log it is, the chain, the order and the time so far, where sources stand.
 *
 * @param lastMicros received time of the last record, in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // a hash, handed on and never changed
public record LogState(
    String collector, byte[] chain, long lastSeq, long lastMicros, SourceMarks marks) {
  static LogState empty(String collector) {
    return new LogState(collector, Chain.genesis(), 0, Long.MIN_VALUE, new SourceMarks());
  }

  /** The state after records of which the last has that seq, time and hash. */
  LogState after(byte[] hash, long seq, long micros, SourceMarks learnt) {
    SourceMarks all = new SourceMarks();
    all.addAll(marks);
    all.addAll(learnt);
    return new LogState(collector, hash, seq, micros, all);
  }

  /** The body of a head frame; its seq stands in the frame's header. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Binary.writeText(collector, out);
    out.write(chain);
    out.writeLong(lastMicros);
    marks.write(out);
    return bytes.toByteArray();
  }

  static LogState read(ByteBuffer body, long firstSeq) throws IOException {
    DataInput in =
        new DataInputStream(
            new ByteArrayInputStream(body.array(), body.arrayOffset(), body.limit()));
    String collector = Binary.readText(in);
    byte[] chain = new byte[Chain.LENGTH];
    in.readFully(chain);
    return new LogState(collector, chain, firstSeq - 1, in.readLong(), SourceMarks.read(in));
  }
}
