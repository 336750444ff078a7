package fr.beffroi.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * How does a closed segment become small, without a moment in which it is not whole? Its records
 * are written in compressed blocks, with an index, to a file of another name, which then takes its
 * place. Records, chain and first seq stay; a damaged segment is left as it is, for its evidence.
 */
final class SegmentCompressor {
  private final FileChannel out;
  private final long marker;
  private final int blockBytes;
  private final Deflater deflater = new Deflater();
  private final SegmentIndex index;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private long offset;
  private long blockFirst;
  private int blockCount;
  private byte[] chain = Chain.genesis();

  private SegmentCompressor(FileChannel out, long marker, int blockBytes, SegmentIndex index) {
    this.out = out;
    this.marker = marker;
    this.blockBytes = blockBytes;
    this.index = index;
  }

  /** Compresses what is plain and whole; false where there was nothing to do. */
  static boolean compress(ArchiveLayout.Segment segment, int blockBytes, SegmentIndex index)
      throws IOException {
    Path temporary = WholeFile.temporary(segment.path());
    try (SegmentReader in = SegmentReader.open(segment)) {
      SegmentHead head = in.head();
      if (head == null || in.form() != SegmentHead.PLAIN) {
        return false;
      }
      return write(in, head, temporary, blockBytes, index) && replace(temporary, segment.path());
    } catch (NoSuchFileException e) {
      return false; // purged meanwhile
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static boolean write(
      SegmentReader in, SegmentHead head, Path to, int blockBytes, SegmentIndex index)
      throws IOException {
    long marker = SegmentWriter.newMarker();
    Set<StandardOpenOption> options =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(to, options, WholeFile.PRIVATE)) {
      SegmentCompressor compressor = new SegmentCompressor(out, marker, blockBytes, index);
      try {
        compressor.append(head.begin(SegmentHead.COMPRESSED, marker, in.segment().first()));
        return compressor.copy(in);
      } finally {
        compressor.deflater.end();
      }
    }
  }

  private boolean copy(SegmentReader in) throws IOException {
    for (Frame frame = in.next(); frame != null; frame = in.next()) {
      add(frame);
    }
    if (!in.takeDamages().isEmpty() || in.offset() != in.size()) {
      return false;
    }
    endBlock();
    long indexOffset = offset;
    append(Frame.of(Frame.INDEX, 0, in.segment().first(), index.bytes(), marker));
    WholeFile.writeFully(
        out, ByteBuffer.allocate(8).putLong(0, indexOffset), SegmentHead.INDEX_OFFSET);
    out.force(true);
    return true;
  }

  private void add(Frame frame) throws IOException {
    ByteBuffer raw = frame.raw().duplicate();
    for (ArchiveRecord record : frame.records()) {
      int size = raw.getInt(raw.position()) + RecordCodec.PREFIX;
      if (blockCount == 0) {
        blockFirst = record.seq();
      }
      block.write(raw.array(), raw.arrayOffset() + raw.position(), size);
      raw.position(raw.position() + size);
      blockCount++;
      index.add(record);
    }
    chain = frame.chain();
    if (block.size() >= blockBytes) {
      endBlock();
    }
  }

  private void endBlock() throws IOException {
    if (blockCount == 0) {
      return;
    }
    index.endBlock(offset, blockFirst, blockCount);
    append(Frame.of(Frame.BLOCK, blockCount, blockFirst, deflated(), marker));
    block.reset();
    blockCount = 0;
  }

  private byte[] deflated() {
    deflater.reset();
    deflater.setInput(block.toByteArray());
    deflater.finish();
    byte[] chunk = new byte[64 << 10];
    ByteArrayOutputStream body = new ByteArrayOutputStream(block.size() / 4);
    body.writeBytes(ByteBuffer.allocate(4).putInt(0, block.size()).array());
    while (!deflater.finished()) {
      body.write(chunk, 0, deflater.deflate(chunk));
    }
    body.writeBytes(chain);
    return body.toByteArray();
  }

  private void append(ByteBuffer bytes) throws IOException {
    int size = bytes.remaining();
    WholeFile.writeFully(out, bytes, offset);
    offset += size;
  }

  private static boolean replace(Path temporary, Path path) throws IOException {
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    WholeFile.sync(path.resolveSibling(""));
    return true;
  }
}
