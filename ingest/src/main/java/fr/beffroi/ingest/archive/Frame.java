package fr.beffroi.ingest.archive;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What was committed at once? The records of one commit, or of one block of a compressed segment,
 * and the chain's value after them.
 *
 * @param raw the records' encodings, one after the other; valid until the next frame is read
 */
@SuppressWarnings("ArrayRecordComponent") // a hash, handed on and never changed
public record Frame(long firstSeq, ByteBuffer raw, List<ArchiveRecord> records, byte[] chain) {
  public long lastSeq() {
    return firstSeq + records.size() - 1;
  }
}
