package fr.beffroi.ingest.archive;

import java.io.IOException;

/**
 * What does a compressed segment carry to be searched by? The log only stores it: an index is told
 * of each record and each block, in order, and gives the bytes to keep.
 */
public interface SegmentIndex {
  void add(ArchiveRecord record);

  /** The records added since the last block stand in the block at {@code offset}. */
  void endBlock(long offset, long firstSeq, int count) throws IOException;

  byte[] bytes();
}
