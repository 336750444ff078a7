package fr.beffroi.ingest.archive.search;

import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.SegmentIndex;
import fr.beffroi.ingest.event.Binary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which blocks of a compressed segment can hold what is searched for? */
public final class BlockIndex implements SegmentIndex {
  /**
   * One block.
   *
   * @param offset of its frame in the segment
   */
  record Block(
      long offset,
      long firstSeq,
      int count,
      Instant first,
      Instant last,
      List<String> sources,
      Bloom tokens) {
    long lastSeq() {
      return firstSeq + count - 1;
    }
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Tokens tokens = new Tokens();
  private final TreeSet<String> sources = new TreeSet<>();
  private long firstMicros = Long.MAX_VALUE;
  private long lastMicros;

  @Override
  public void add(ArchiveRecord record) {
    lastMicros = ChronoUnit.MICROS.between(Instant.EPOCH, record.received());
    firstMicros = Math.min(firstMicros, lastMicros);
    sources.add(record.sourceId());
    tokens.add(record.payload());
  }

  @Override
  public void endBlock(long offset, long firstSeq, int count) throws IOException {
    Binary.writeVarLong(offset, out);
    Binary.writeVarLong(firstSeq, out);
    Binary.writeVarLong(count, out);
    out.writeLong(firstMicros);
    out.writeLong(lastMicros);
    Binary.writeTexts(List.copyOf(sources), out);
    Bloom.of(tokens.distinct()).write(out);
    firstMicros = Long.MAX_VALUE;
    sources.clear();
    tokens.clear();
  }

  @Override
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  static List<Block> read(ByteBuffer index) throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream(index.array(), index.arrayOffset(), index.limit());
    DataInput data = new DataInputStream(in);
    List<Block> blocks = new ArrayList<>();
    while (in.available() > 0) {
      blocks.add(
          new Block(
              Binary.readVarLong(data),
              Binary.readVarLong(data),
              Binary.readLength(data, Integer.MAX_VALUE),
              micros(data),
              micros(data),
              Binary.readTexts(data),
              Bloom.read(data)));
    }
    return blocks;
  }

  private static Instant micros(DataInput in) throws IOException {
    return Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
  }
}
