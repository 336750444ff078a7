package fr.beffroi.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.zip.DeflaterOutputStream;

/**
 * How does a closed segment become small, without a moment in which it is not whole? Its records
 * are written in compressed blocks, with an index, to a file of another name, which then takes its
 * place. Records, chain and first seq stay; a damaged segment is left as it is, for its evidence.
 */
final class SegmentCompressor {
  private final SegmentWriter out;
  private final int blockBytes;
  private final SegmentIndex index;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private long seq;
  private long blockFirst;
  private byte[] chain = Chain.genesis();

  private SegmentCompressor(SegmentWriter out, int blockBytes, SegmentIndex index) {
    this.out = out;
    this.blockBytes = blockBytes;
    this.index = index;
    blockFirst = out.segment().first();
    seq = blockFirst - 1;
  }

  /** Compresses what is plain and whole; false where there was nothing to do. */
  static boolean compress(Segment segment, int blockBytes, SegmentIndex index) throws IOException {
    try (SegmentReader in = SegmentReader.open(segment)) {
      LogState head = in.head();
      if (head == null || !in.isPlain()) {
        return false;
      }
      try (SegmentWriter out =
          SegmentWriter.create(FileChannel::open, segment, SegmentWriter.COMPRESSED, head)) {
        boolean whole = new SegmentCompressor(out, blockBytes, index).copy(in);
        if (whole) {
          out.publish();
        }
        return whole;
      }
    } catch (NoSuchFileException e) {
      return false; // purged meanwhile
    } finally {
      Files.deleteIfExists(WholeFile.temporary(segment.path()));
    }
  }

  /** False where records are missing. */
  private boolean copy(SegmentReader in) throws IOException {
    for (Frame frame = in.next(); frame != null; frame = in.next()) {
      if (frame.firstSeq() != seq + 1) {
        return false;
      }
      add(frame);
    }
    if (in.offset() != in.size()) {
      return false;
    }
    endBlock();
    out.appendIndex(index.bytes());
    return true;
  }

  private void add(Frame frame) throws IOException {
    ByteBuffer raw = frame.raw();
    block.write(raw.array(), raw.arrayOffset() + raw.position(), raw.remaining());
    frame.records().forEach(index::add);
    seq = frame.lastSeq();
    chain = frame.chain();
    if (block.size() >= blockBytes) {
      endBlock();
    }
  }

  private void endBlock() throws IOException {
    int count = (int) (seq + 1 - blockFirst);
    if (count > 0) {
      index.endBlock(out.length(), blockFirst, count);
      out.append(FrameHeader.BLOCK, count, blockFirst, deflated());
      block.reset();
      blockFirst = seq + 1;
    }
  }

  private byte[] deflated() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(block.size() / 4);
    body.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(0, block.size()).array());
    try (OutputStream deflated = new DeflaterOutputStream(body)) {
      block.writeTo(deflated);
    }
    body.writeBytes(chain);
    return body.toByteArray();
  }
}
